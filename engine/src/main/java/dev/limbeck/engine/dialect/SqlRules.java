package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.TypeEngine;

/** What a {@link SqlCompiler} asks of its dialect: names, types and values as the database writes them. */
public interface SqlRules {
    /** The dialect's name, {@code sqlite}. */
    String name();

    /** A name, in quotes if it needs them. */
    String quote(Identifier name);

    /** A type, as in {@code CAST(x AS type)}. */
    String typeText(TypeEngine type);

    /** A value other than None as SQL. */
    String literal(Object value, TypeEngine type);

    /** How parameters are written when they are not inlined. */
    ParameterStyle parameterStyle();

    /** How long a made-up name may be. */
    int labelLength();
}
