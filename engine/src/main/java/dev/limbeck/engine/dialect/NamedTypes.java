package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.MetaData;
import dev.limbeck.engine.sqlalchemy.MysqlTypes;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's types that are created and dropped by statements of their own: ENUM and DOMAIN. */
final class NamedTypes {
    private NamedTypes() {}

    /** The named type that {@code type} is or is made of, or null. */
    static @Nullable TypeEngine in(TypeEngine type) {
        TypeEngine used = type.variantFor("postgresql");
        if (used instanceof TypeDecorator decorator) {
            return in(decorator.impl());
        }
        if (used instanceof ArrayType array) {
            return in(array.itemType());
        }
        boolean words = used instanceof PostgresqlTypes.ENUM || (used instanceof EnumType given && given.nativeEnum());
        return words || used instanceof PostgresqlTypes.DOMAIN ? used : null;
    }

    /** Those of the table's columns that statements about the table create and drop, each name once. */
    static List<TypeEngine> of(Table table) {
        List<TypeEngine> types = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Column column : table.columnList()) {
            TypeEngine type = in(column.sqlType());
            if (type != null && createsType(type) && !names.contains(key(type))) {
                names.add(key(type));
                types.add(type);
            }
        }
        return types;
    }

    static boolean createsType(TypeEngine type) {
        if (type instanceof MysqlTypes.ENUM) {
            throw PyException.attributeError("'ENUM' object has no attribute 'create_type'");
        }
        return type instanceof EnumType words
                ? words.createsType()
                : type instanceof PostgresqlTypes.DOMAIN domain && domain.createsType();
    }

    /** The metadata that the type belongs to, or null for one that belongs to its tables. */
    static @Nullable MetaData metadata(TypeEngine type) {
        return type instanceof EnumType words ? words.metadata() : null;
    }

    static @Nullable Identifier name(TypeEngine type) {
        return type instanceof EnumType words ? words.name() : ((PostgresqlTypes.DOMAIN) type).name();
    }

    static @Nullable String schema(TypeEngine type) {
        return type instanceof EnumType words ? words.schema() : ((PostgresqlTypes.DOMAIN) type).schema();
    }

    /** Tells types of different names and schemas apart. */
    static String key(TypeEngine type) {
        return schema(type) + "." + name(type);
    }

    static DdlElement create(TypeEngine type) {
        return type instanceof EnumType words
                ? new DdlElement.CreateEnumType(words)
                : new DdlElement.CreateDomainType((PostgresqlTypes.DOMAIN) type);
    }

    static DdlElement drop(TypeEngine type) {
        return type instanceof EnumType words
                ? new DdlElement.DropEnumType(words)
                : new DdlElement.DropDomainType((PostgresqlTypes.DOMAIN) type);
    }
}
