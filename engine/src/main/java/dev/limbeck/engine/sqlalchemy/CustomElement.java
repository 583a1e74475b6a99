package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance of a script's own class below {@code ClauseElement}, which {@code @compiles} says how to write. */
@PyType(value = "ColumnElement", module = "sqlalchemy.sql.expression")
public final class CustomElement extends ColumnElement implements Executable {
    private List<Object> arguments;

    private CustomElement(PyClass type, List<Object> arguments) {
        super(type);
        this.arguments = arguments;
    }

    @PyNew("ColumnElement(*args, **kwargs)")
    public static CustomElement create(PyClass type, List<Object> arguments, Map<String, Object> named) {
        return new CustomElement(type, arguments);
    }

    /** Called by an {@code __init__} of the script, which says what the arguments are. */
    @PyMethod("__init__(*clauses, **kwargs)")
    public void init(List<Object> clauses, Map<String, Object> kwargs) {
        arguments = clauses;
    }

    /** The arguments of a script's own function. */
    @PyAttribute("clauses")
    public ExpressionClauseList clauses() {
        List<ClauseElement> clauses = new ArrayList<>(arguments.size());
        for (Object argument : arguments) {
            clauses.add(Coercions.expression(argument));
        }
        return ExpressionClauseList.comma(clauses);
    }

    /** Those of the arguments that are expressions. */
    List<ClauseElement> columnArguments() {
        List<ClauseElement> columns = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof ColumnElement column) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** What a SELECT calls it when nobody did: the class's {@code name}, or null. */
    public @Nullable String nameOfFunction() {
        Object own = ownAttribute("name");
        Object name = own == null ? type().lookup("name") : own;
        return name instanceof String text ? text : null;
    }

    @Override
    public TypeEngine sqlType() {
        Object own = ownAttribute("type");
        Object given = own == null ? type().lookup("type") : own;
        return given instanceof TypeEngine type ? type : new NullType();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
