package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.NativeModule;
import org.jspecify.annotations.Nullable;

/** {@code sqlalchemy_utils}: the column types; its functions, listeners and models are absent. */
final class SqlalchemyUtilsModules {
    private static final String PACKAGE = "sqlalchemy_utils";
    private static final String TYPES = PACKAGE + ".types";
    private static final String HOLDER = SqlalchemyUtilsTypes.class.getName() + "$";

    private static final String[] NAMES = {
        "ArrowType",
        "BitType",
        "Choice",
        "ChoiceType",
        "ColorType",
        "CountryType",
        "CurrencyType",
        "DateRangeType",
        "DateTimeRangeType",
        "EmailType",
        "EncryptedType",
        "EnrichedDateTimeType",
        "EnrichedDateType",
        "Int8RangeType",
        "IntRangeType",
        "IPAddressType",
        "JSONType",
        "LocaleType",
        "LtreeType",
        "NumericRangeType",
        "PasswordType",
        "PhoneNumberType",
        "ScalarListType",
        "StringEncryptedType",
        "TimezoneType",
        "TSVectorType",
        "URLType",
        "UUIDType",
        "WeekDaysType"
    };

    private static final String[] MODULES = {
        "arrow", "bit", "choice", "color", "country", "currency", "email", "encrypted", "enriched_datetime",
        "ip_address", "json", "locale", "ltree", "password", "phone_number", "range", "scalar_list", "timezone",
        "ts_vector", "url", "uuid", "weekdays"
    };

    private static final String[] FUNCTIONS = {
        "cast_if",
        "create_database",
        "create_mock_engine",
        "database_exists",
        "dependent_objects",
        "drop_database",
        "escape_like",
        "get_bind",
        "get_class_by_table",
        "get_column_key",
        "get_columns",
        "get_declarative_base",
        "get_fk_constraint_for_columns",
        "get_hybrid_properties",
        "get_mapper",
        "get_primary_keys",
        "get_referencing_foreign_keys",
        "get_tables",
        "get_type",
        "group_foreign_keys",
        "has_changes",
        "has_index",
        "has_unique_index",
        "identity",
        "is_loaded",
        "json_sql",
        "jsonb_sql",
        "merge_references",
        "mock_engine",
        "naturally_equivalent",
        "render_expression",
        "render_statement",
        "table_name"
    };

    private static final String[] ABSENT = {
        "aggregated",
        "assert_max_length",
        "assert_max_value",
        "assert_min_value",
        "assert_non_nullable",
        "assert_nullable",
        "Asterisk",
        "row_to_json",
        "generic_relationship",
        "TranslationHybrid",
        "auto_delete_orphans",
        "coercion_listener",
        "force_auto_coercion",
        "force_instant_defaults",
        "generic_repr",
        "Timestamp",
        "observes",
        "Country",
        "Currency",
        "Ltree",
        "WeekDay",
        "WeekDays",
        "proxy_dict",
        "ProxyDict",
        "QueryChain",
        "CompositeType",
        "instrumented_list",
        "InstrumentedList",
        "Password",
        "PhoneNumber",
        "PhoneNumberParseException",
        "register_composites",
        "remove_composite_listeners",
        "create_materialized_view",
        "create_view",
        "refresh_materialized_view",
        "i18n"
    };

    private SqlalchemyUtilsModules() {}

    static @Nullable NativeModule module(String name) {
        NativeModule module = NativeModule.named(name);
        if (name.equals(PACKAGE)) {
            return types(module)
                    .value("__version__", "0.42.0")
                    .value("ImproperlyConfigured", SqlalchemyUtilsTypes.IMPROPERLY_CONFIGURED)
                    .submodules("types", "functions")
                    .absent(FUNCTIONS)
                    .absent(ABSENT);
        }
        if (name.equals(TYPES)) {
            return types(module).submodules(MODULES);
        }
        if (name.startsWith(TYPES + ".")) {
            return ofOne(module, name.substring(TYPES.length() + 1));
        }
        return switch (name) {
            case PACKAGE + ".functions", PACKAGE + ".functions.database" -> module.absent(FUNCTIONS);
            case PACKAGE + ".exceptions" ->
                module.value("ImproperlyConfigured", SqlalchemyUtilsTypes.IMPROPERLY_CONFIGURED);
            case PACKAGE + ".models" -> module.absent("generic_repr", "Timestamp");
            case PACKAGE + ".view" ->
                module.absent("create_view", "create_materialized_view", "refresh_materialized_view");
            default -> null;
        };
    }

    private static NativeModule types(NativeModule module) {
        for (String type : NAMES) {
            module.type(type, HOLDER + type);
        }
        return module.value("ScalarListException", SqlalchemyUtilsTypes.SCALAR_LIST_EXCEPTION);
    }

    /** A module with one kind of types; the others' names do no harm in it. */
    private static @Nullable NativeModule ofOne(NativeModule module, String name) {
        return switch (name) {
            case "encrypted" -> module.submodules("encrypted_type");
            case "enriched_datetime" -> types(module).submodules("enriched_datetime_type", "enriched_date_type");
            case "encrypted.encrypted_type" ->
                types(module).absent("AesEngine", "AesGcmEngine", "FernetEngine", "EncryptionDecryptionBaseEngine");
            case "enriched_datetime.enriched_datetime_type", "enriched_datetime.enriched_date_type" -> types(module);
            case "ltree" -> types(module).type("LQUERY", HOLDER + "LQUERY").type("LTXTQUERY", HOLDER + "LTXTQUERY");
            default -> {
                for (String known : MODULES) {
                    if (known.equals(name)) {
                        yield types(module);
                    }
                }
                yield null;
            }
        };
    }
}
