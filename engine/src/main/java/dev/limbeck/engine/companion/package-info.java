/**
 * Packages beside SQLAlchemy and Alembic whose types and operations stand in migration scripts: sqlmodel, pgvector,
 * geoalchemy2, sqlalchemy_utils, alembic_utils and their kin. A script that imports one of them finds what migrations
 * use of it, and an absent value for the rest.
 *
 * <p>Start at {@link CompanionModules}: it names every module and the class that describes it. A type is a
 * {@link CompanionType}, which decorates one of {@code engine.sqlalchemy}.
 */
@NullMarked
@MayImport({"operations", "dialect", "sqlalchemy", "python", "logging"})
package dev.limbeck.engine.companion;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
