package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code sa.func}: any attribute is a function, and attributes of it are functions of a package. */
@PyType(value = "_FunctionGenerator", module = "sqlalchemy.sql.functions")
public final class FunctionNamespace implements PyCallable {
    private final List<String> names;

    public FunctionNamespace() {
        this(List.of());
    }

    private FunctionNamespace(List<String> names) {
        this.names = names;
    }

    @PyMethod("__getattr__(name)")
    public FunctionNamespace attribute(String name) {
        if (name.startsWith("__")) {
            throw PyException.attributeError(name);
        }
        String plain = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
        List<String> longer = new ArrayList<>(names);
        longer.add(plain);
        return new FunctionNamespace(List.copyOf(longer));
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        if (names.isEmpty()) {
            throw PyException.typeError("'_FunctionGenerator' object is not a function: use func.name()");
        }
        int last = names.size() - 1;
        return Function.call(
                interpreter, names.subList(0, last), names.get(last), arguments.positional(), arguments.named());
    }

    /** What SQLAlchemy knows that a function returns. */
    static TypeEngine returnType(String name, List<ClauseElement> arguments) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "count", "char_length", "rank", "dense_rank", "row_number" -> new IntegerType();
            case "max", "min", "sum", "coalesce" -> ofArguments(arguments);
            case "now", "localtimestamp", "sysdate", "current_timestamp" -> new DateTimeType();
            case "current_date" -> new DateType();
            case "current_time", "localtime" -> new TimeType();
            case "concat", "user", "current_user", "session_user" -> new StringType();
            case "percent_rank", "cume_dist" -> new NumericType();
            default -> new NullType();
        };
    }

    private static TypeEngine ofArguments(List<ClauseElement> arguments) {
        for (ClauseElement argument : arguments) {
            TypeEngine type = Coercions.typeOf(argument);
            if (!(type instanceof NullType)) {
                return type;
            }
        }
        return new NullType();
    }
}
