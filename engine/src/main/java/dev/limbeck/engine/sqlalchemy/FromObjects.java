package dev.limbeck.engine.sqlalchemy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The FROM items that expressions refer to, in order of appearance. */
public final class FromObjects implements ClauseVisitor<Boolean> {
    private final Set<ClauseElement> found = new LinkedHashSet<>();

    private FromObjects() {}

    public static List<ClauseElement> of(List<? extends ClauseElement> elements) {
        FromObjects collector = new FromObjects();
        collector.all(elements);
        return new ArrayList<>(collector.found);
    }

    /** FROM items that {@code item} brings with it and that must not be listed beside it: the sides of a join. */
    public static void hidden(ClauseElement item, Set<ClauseElement> hidden) {
        if (item instanceof Join join) {
            hide(join.left(), hidden);
            hide(join.right(), hidden);
        }
    }

    private static void hide(ClauseElement item, Set<ClauseElement> hidden) {
        hidden.add(item);
        hidden(item, hidden);
    }

    private boolean all(List<? extends ClauseElement> elements) {
        for (ClauseElement element : elements) {
            element.accept(this);
        }
        return true;
    }

    private boolean add(ClauseElement item) {
        return found.add(item);
    }

    @Override
    public Boolean text(TextClause element) {
        return false;
    }

    @Override
    public Boolean bindParameter(BindParameter element) {
        return false;
    }

    @Override
    public Boolean column(ColumnClause element) {
        FromClause table = element.table();
        return table != null && add(table);
    }

    @Override
    public Boolean constant(Constant element) {
        return false;
    }

    @Override
    public Boolean binary(BinaryExpression element) {
        element.left().accept(this);
        return element.right().accept(this);
    }

    @Override
    public Boolean unary(UnaryExpression element) {
        return element.element().accept(this);
    }

    @Override
    public Boolean asBoolean(AsBoolean element) {
        return element.element().accept(this);
    }

    @Override
    public Boolean expressionList(ExpressionClauseList element) {
        return all(element.clauses());
    }

    @Override
    public Boolean tuple(Tuple element) {
        return all(element.clauses());
    }

    @Override
    public Boolean grouping(Grouping element) {
        return element.element() instanceof SelectBase
                ? false
                : element.element().accept(this);
    }

    @Override
    public Boolean cast(Cast element) {
        return element.clause().accept(this);
    }

    @Override
    public Boolean typeCoerce(TypeCoerce element) {
        return element.clause().accept(this);
    }

    @Override
    public Boolean caseExpression(Case element) {
        if (element.value() != null) {
            element.value().accept(this);
        }
        for (Case.When when : element.whens()) {
            when.condition().accept(this);
            when.result().accept(this);
        }
        return element.otherwise() != null && element.otherwise().accept(this);
    }

    @Override
    public Boolean function(Function element) {
        return all(element.arguments());
    }

    @Override
    public Boolean over(Over element) {
        element.element().accept(this);
        all(element.partitionBy());
        return all(element.orderBy());
    }

    @Override
    public Boolean withinGroup(WithinGroup element) {
        element.element().accept(this);
        return all(element.orderBy());
    }

    @Override
    public Boolean functionFilter(FunctionFilter element) {
        element.function().accept(this);
        return element.criterion().accept(this);
    }

    @Override
    public Boolean extract(Extract element) {
        return element.expression().accept(this);
    }

    @Override
    public Boolean label(Label element) {
        return element.element().accept(this);
    }

    @Override
    public Boolean labelReference(LabelReference element) {
        return element.label() != null && element.label().accept(this);
    }

    @Override
    public Boolean collation(CollationClause element) {
        return false;
    }

    @Override
    public Boolean slice(Slice element) {
        element.start().accept(this);
        return element.stop().accept(this);
    }

    @Override
    public Boolean array(ArrayClause element) {
        return all(element.clauses());
    }

    @Override
    public Boolean nextValue(NextValue element) {
        return false;
    }

    @Override
    public Boolean table(TableClause element) {
        return add(element);
    }

    @Override
    public Boolean join(Join element) {
        return add(element);
    }

    @Override
    public Boolean alias(Alias element) {
        return add(element);
    }

    @Override
    public Boolean cte(Cte element) {
        return add(element);
    }

    @Override
    public Boolean values(ValuesClause element) {
        return add(element);
    }

    @Override
    public Boolean select(Select element) {
        return false;
    }

    @Override
    public Boolean compoundSelect(CompoundSelect element) {
        return false;
    }

    @Override
    public Boolean textualSelect(TextualSelect element) {
        return false;
    }

    @Override
    public Boolean scalarSelect(ScalarSelect element) {
        return false;
    }

    @Override
    public Boolean exists(Exists element) {
        return false;
    }

    @Override
    public Boolean insert(Insert element) {
        return false;
    }

    @Override
    public Boolean update(Update element) {
        return false;
    }

    @Override
    public Boolean delete(Delete element) {
        return false;
    }

    @Override
    public Boolean custom(CustomElement element) {
        return all(element.columnArguments());
    }
}
