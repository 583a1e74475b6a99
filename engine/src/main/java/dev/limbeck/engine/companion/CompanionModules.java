package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.ModuleSource;
import dev.limbeck.engine.python.NativeModule;
import org.jspecify.annotations.Nullable;

/** Which class describes which package. */
public final class CompanionModules implements ModuleSource {
    @Override
    public @Nullable NativeModule module(String name) {
        int dot = name.indexOf('.');
        return switch (dot < 0 ? name : name.substring(0, dot)) {
            case "sqlmodel" -> SqlmodelModules.module(name);
            case "fastapi_users_db_sqlalchemy" -> FastapiUsersModules.module(name);
            case "pgvector" -> PgvectorModules.module(name);
            case "alembic_postgresql_enum" -> PostgresqlEnumModules.module(name);
            case "alembic_utils" -> EntityModules.module(name);
            case "geoalchemy2" -> GeoalchemyModules.module(name);
            case "sqlalchemy_utils" -> SqlalchemyUtilsModules.module(name);
            case "oslo_config", "oslo_db", "oslo_log", "oslo_utils" -> OsloModules.module(name);
            case "citext" -> CitextModule.module(name);
            case "advanced_alchemy" -> AdvancedAlchemyModules.module(name);
            default -> null;
        };
    }
}
