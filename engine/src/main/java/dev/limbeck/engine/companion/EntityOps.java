package dev.limbeck.engine.companion;

import dev.limbeck.engine.operations.MigrateOperation;
import dev.limbeck.engine.operations.Operations;
import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of {@code alembic_utils}: an entity is made, dropped, or replaced by one of its name. */
final class EntityOps {
    private static final String MODULE = "alembic_utils.reversible_op";

    private EntityOps() {}

    private static void execute(Operations operations, Object statement) {
        operations.context().impl().execute(statement, Map.of());
    }

    /** {@code op.create_entity}. */
    @PyType(value = "CreateOp", module = MODULE, subclassable = false)
    public record CreateOp(Object target) implements MigrateOperation {
        @PyNew("CreateOp(target)")
        public static CreateOp create(Object target) {
            return new CreateOp(target);
        }

        @PyMethod("invoke_for_target(operations, target)")
        public static @Nullable Object invokeForTarget(Operations operations, Object target) {
            return operations.invoke(new CreateOp(target));
        }

        @PyAttribute("target")
        public Object pythonTarget() {
            return target;
        }

        @Override
        public @Nullable Object apply(Operations operations) {
            execute(operations, Operators.callMethod(target, "to_sql_statement_create"));
            return null;
        }
    }

    /** {@code op.drop_entity}. */
    @PyType(value = "DropOp", module = MODULE, subclassable = false)
    public record DropOp(Object target, Object cascade) implements MigrateOperation {
        @PyNew("DropOp(target, cascade=False)")
        public static DropOp create(Object target, Object cascade) {
            return new DropOp(target, cascade);
        }

        @PyMethod("invoke_for_target_optional_cascade(operations, target, cascade=False)")
        public static @Nullable Object invokeForTarget(Operations operations, Object target, Object cascade) {
            return operations.invoke(new DropOp(target, cascade));
        }

        @PyAttribute("target")
        public Object pythonTarget() {
            return target;
        }

        @PyAttribute("cascade")
        public Object pythonCascade() {
            return cascade;
        }

        @Override
        public @Nullable Object apply(Operations operations) {
            Object drop = Operators.getAttribute(target, "to_sql_statement_drop");
            Arguments arguments = Arguments.of(List.of(), Map.of("cascade", cascade));
            execute(operations, Interpreter.current().call(drop, arguments));
            return null;
        }
    }

    /** {@code op.replace_entity}. */
    @PyType(value = "ReplaceOp", module = MODULE, subclassable = false)
    public record ReplaceOp(Object target) implements MigrateOperation {
        @PyNew("ReplaceOp(target)")
        public static ReplaceOp create(Object target) {
            return new ReplaceOp(target);
        }

        @PyMethod("invoke_for_target(operations, target)")
        public static @Nullable Object invokeForTarget(Operations operations, Object target) {
            return operations.invoke(new ReplaceOp(target));
        }

        @PyAttribute("target")
        public Object pythonTarget() {
            return target;
        }

        @Override
        public @Nullable Object apply(Operations operations) {
            Object statements = Operators.callMethod(target, "to_sql_statement_create_or_replace");
            for (Object statement : Operators.list(statements)) {
                execute(operations, statement);
            }
            return null;
        }
    }
}
