package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.func.name(…)}: a call of a function of the database. */
@PyType(value = "Function", module = "sqlalchemy.sql.functions")
public final class Function extends ColumnElement implements Executable {
    private final List<String> packages;
    private final String name;
    private final List<ClauseElement> arguments;
    private final TypeEngine type;

    /** @param packages the names before the function's own, as in {@code func.pkg.name()} */
    public Function(List<String> packages, String name, List<ClauseElement> arguments, TypeEngine type) {
        this.packages = List.copyOf(packages);
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.type = type;
    }

    public List<String> packages() {
        return packages;
    }

    @PyAttribute("name")
    public String name() {
        return name;
    }

    /** The arguments, in the parentheses they need between commas. */
    public List<ClauseElement> arguments() {
        return arguments;
    }

    @Override
    public TypeEngine sqlType() {
        return type;
    }

    @Override
    public String resultName() {
        return name;
    }

    @PyMethod("over(*, partition_by=None, order_by=None, rows=None, range_=None, groups=None)")
    public Over over(Object partitionBy, Object orderBy, Object rows, Object range, Object groups) {
        return Over.of(this, partitionBy, orderBy, rows, range, groups);
    }

    @PyMethod("within_group(*order_by)")
    public WithinGroup withinGroup(List<Object> orderBy) {
        return WithinGroup.of(this, orderBy);
    }

    @PyMethod("filter(*criterion)")
    public ColumnElement filter(List<Object> criterion) {
        return criterion.isEmpty() ? this : FunctionFilter.of(this, criterion);
    }

    @PyMethod("select()")
    public Select select() {
        return Select.of(List.of(this));
    }

    @PyMethod("alias(name=None, joins_implicitly=False)")
    public Alias alias(@Nullable String name, boolean joinsImplicitly) {
        return new Alias(new FunctionFrom(this), name, false);
    }

    @PyMethod("table_valued(*expr, **kw)")
    public Alias tableValued(List<Object> columns, Map<String, Object> options) {
        FunctionFrom source = new FunctionFrom(this);
        for (Object column : columns) {
            source.add(
                    column instanceof ColumnClause known
                            ? known
                            : new ColumnClause(Operators.str(column), new NullType(), null, false));
        }
        return new Alias(source, textOf(options.get("name")), false);
    }

    @PyMethod("column_valued(name=None, joins_implicitly=False)")
    public ColumnElement columnValued(@Nullable String name, boolean joinsImplicitly) {
        Alias alias = new Alias(new FunctionFrom(this), name, false);
        return new ColumnClause(name == null ? this.name : name, type, alias, false).proxyOn(alias);
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null || value == None.NONE ? null : Operators.str(value);
    }

    @PyAttribute("clauses")
    public ExpressionClauseList clauses() {
        return ExpressionClauseList.comma(arguments);
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        if (against == SqlOperator.GETITEM && type instanceof ArrayType) {
            return new Grouping(this);
        }
        return super.selfGroup(against);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.function(this);
    }

    /** Makes the call of {@code name} with what a script passed; {@code type_} is the only named argument known. */
    static Function call(
            Interpreter interpreter,
            List<String> packages,
            String name,
            List<Object> given,
            Map<String, Object> named) {
        List<ClauseElement> arguments = new ArrayList<>(given.size());
        for (Object argument : given) {
            arguments.add(Coercions.expression(argument).selfGroup(SqlOperator.COMMA));
        }
        Object type = named.get("type_");
        TypeEngine known = type == null
                ? FunctionNamespace.returnType(name, arguments)
                : (TypeEngine) TypeEngine.toInstance(interpreter, type);
        return new Function(packages, name, arguments, known);
    }
}
