package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Numbers;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.Repr;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code pgvector}: the column types for SQLAlchemy. */
final class PgvectorModules {
    private PgvectorModules() {}

    static @Nullable NativeModule module(String name) {
        return switch (name) {
            case "pgvector" ->
                NativeModule.named(name).submodules("sqlalchemy").absent("Vector", "HalfVector", "Bit", "SparseVector");
            case "pgvector.sqlalchemy",
                    "pgvector.sqlalchemy.vector",
                    "pgvector.sqlalchemy.halfvec",
                    "pgvector.sqlalchemy.bit",
                    "pgvector.sqlalchemy.sparsevec" ->
                NativeModule.named(name)
                        .type("VECTOR", VECTOR.class)
                        .type("Vector", VECTOR.class)
                        .type("HALFVEC", HALFVEC.class)
                        .type("SPARSEVEC", SPARSEVEC.class)
                        .type("BIT", BIT.class)
                        .reexport("sqlalchemy.sql.functions", "sum", "avg")
                        .absent("HalfVector", "SparseVector", "Bit");
            default -> null;
        };
    }

    /** A type of so many dimensions, or of any number of them. */
    abstract static class DimensionedType extends SpelledType {
        private Object dim = None.NONE;

        DimensionedType(PyClass type) {
            super(type);
        }

        @PyMethod("__init__(dim=None)")
        public void init(Object dim) {
            this.dim = dim;
        }

        @PyAttribute("dim")
        public Object dim() {
            return dim;
        }

        abstract String word();

        @Override
        public String getColSpec(Map<String, Object> kw) {
            return dim == None.NONE
                    ? word()
                    : Operators.str(Operators.binary(BinaryOperator.MOD, word() + "(%d)", dim));
        }

        /** The text that PostgreSQL reads a value from. */
        abstract String toText(List<Object> values);

        private Object text(Object value) {
            if (value == None.NONE || value instanceof String) {
                return value;
            }
            if (value instanceof PyList list) {
                return toText(list.items());
            }
            throw PyException.valueError("expected list or ndarray");
        }

        @Override
        public Object bindProcessor(Object dialect) {
            return NativeFunction.of("process(value)", (interpreter, arguments) -> text(arguments.get(0)));
        }

        @Override
        public Object literalProcessor(Object dialect) {
            return NativeFunction.of(
                    "process(value)",
                    (interpreter, arguments) ->
                            "'" + Operators.str(text(arguments.get(0))).replace("'", "''") + "'");
        }

        @Override
        protected void describe(Repr repr) {
            repr.named("dim", Values.orNull(dim));
        }
    }

    private static String dense(List<Object> values) {
        List<String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(Operators.str(Numbers.toDouble(value)));
        }
        return "[" + String.join(",", texts) + "]";
    }

    private static Object numbers(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        PyList numbers = new PyList();
        for (String number : text.substring(1, text.length() - 1).split(",")) {
            numbers.add(Double.parseDouble(number.strip()));
        }
        return numbers;
    }

    private static Object numbersProcessor() {
        return NativeFunction.of("process(value)", (interpreter, arguments) -> numbers(arguments.get(0)));
    }

    /** {@code VECTOR(n)}. */
    @PyType(value = "VECTOR", module = "pgvector.sqlalchemy.vector")
    public static final class VECTOR extends DimensionedType {
        private VECTOR(PyClass type) {
            super(type);
        }

        @PyNew("VECTOR(dim=None)")
        public static VECTOR create(PyClass type, Object dim) {
            return new VECTOR(type);
        }

        @Override
        String word() {
            return "VECTOR";
        }

        @Override
        String toText(List<Object> values) {
            return dense(values);
        }

        @Override
        public Object resultProcessor(Object dialect, Object coltype) {
            return numbersProcessor();
        }
    }

    /** {@code HALFVEC(n)}: numbers of half the size. */
    @PyType(value = "HALFVEC", module = "pgvector.sqlalchemy.halfvec")
    public static final class HALFVEC extends DimensionedType {
        private HALFVEC(PyClass type) {
            super(type);
        }

        @PyNew("HALFVEC(dim=None)")
        public static HALFVEC create(PyClass type, Object dim) {
            return new HALFVEC(type);
        }

        @Override
        String word() {
            return "HALFVEC";
        }

        @Override
        String toText(List<Object> values) {
            return dense(values);
        }

        @Override
        public Object resultProcessor(Object dialect, Object coltype) {
            return numbersProcessor();
        }
    }

    /** {@code SPARSEVEC(n)}: what is not zero, with its place. */
    @PyType(value = "SPARSEVEC", module = "pgvector.sqlalchemy.sparsevec")
    public static final class SPARSEVEC extends DimensionedType {
        private SPARSEVEC(PyClass type) {
            super(type);
        }

        @PyNew("SPARSEVEC(dim=None)")
        public static SPARSEVEC create(PyClass type, Object dim) {
            return new SPARSEVEC(type);
        }

        @Override
        String word() {
            return "SPARSEVEC";
        }

        @Override
        String toText(List<Object> values) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                double value = Numbers.toDouble(values.get(i));
                if (value != 0) {
                    texts.add((i + 1) + ":" + Operators.str(value));
                }
            }
            return "{" + String.join(",", texts) + "}/" + values.size();
        }
    }

    /** {@code BIT(n)}. */
    @PyType(value = "BIT", module = "pgvector.sqlalchemy.bit")
    public static final class BIT extends CompanionType {
        private BIT(PyClass type) {
            super(type, PostgresqlTypes.BIT.class);
        }

        @PyNew("BIT(*args, **kwargs)")
        public static BIT create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new BIT(type);
        }
    }
}
