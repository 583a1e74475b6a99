package dev.limbeck.engine.sqlalchemy;

/** One method per kind of SQL element, named as SQLAlchemy's {@code visit_*}. */
public interface ClauseVisitor<R> {
    R text(TextClause element);

    R bindParameter(BindParameter element);

    R column(ColumnClause element);

    R constant(Constant element);

    R binary(BinaryExpression element);

    R unary(UnaryExpression element);

    R asBoolean(AsBoolean element);

    R expressionList(ExpressionClauseList element);

    R tuple(Tuple element);

    R grouping(Grouping element);

    R cast(Cast element);

    R typeCoerce(TypeCoerce element);

    R caseExpression(Case element);

    R function(Function element);

    R over(Over element);

    R withinGroup(WithinGroup element);

    R functionFilter(FunctionFilter element);

    R extract(Extract element);

    R label(Label element);

    R labelReference(LabelReference element);

    R collation(CollationClause element);

    R slice(Slice element);

    R array(ArrayClause element);

    R nextValue(NextValue element);

    R table(TableClause element);

    R join(Join element);

    R alias(Alias element);

    R cte(Cte element);

    R values(ValuesClause element);

    R select(Select element);

    R compoundSelect(CompoundSelect element);

    R textualSelect(TextualSelect element);

    R scalarSelect(ScalarSelect element);

    R exists(Exists element);

    R insert(Insert element);

    R update(Update element);

    R delete(Delete element);

    /** An element that a script or another room made itself. */
    R custom(CustomElement element);
}
