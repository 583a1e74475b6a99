package dev.limbeck.grammar;

/** What CPython's messages call each kind of expression. */
final class Description implements Expression.Visitor<String> {
    static final Description INSTANCE = new Description();

    private Description() {}

    @Override
    public String boolOp(Expression.BoolOp node) {
        return "expression";
    }

    @Override
    public String namedExpr(Expression.NamedExpr node) {
        return "named expression";
    }

    @Override
    public String binOp(Expression.BinOp node) {
        return "expression";
    }

    @Override
    public String unaryOp(Expression.UnaryOp node) {
        return "expression";
    }

    @Override
    public String lambda(Expression.Lambda node) {
        return "lambda";
    }

    @Override
    public String ifExp(Expression.IfExp node) {
        return "conditional expression";
    }

    @Override
    public String dict(Expression.Dict node) {
        return "dict literal";
    }

    @Override
    public String set(Expression.Set node) {
        return "set display";
    }

    @Override
    public String listComp(Expression.ListComp node) {
        return "list comprehension";
    }

    @Override
    public String setComp(Expression.SetComp node) {
        return "set comprehension";
    }

    @Override
    public String dictComp(Expression.DictComp node) {
        return "dict comprehension";
    }

    @Override
    public String generatorExp(Expression.GeneratorExp node) {
        return "generator expression";
    }

    @Override
    public String await(Expression.Await node) {
        return "await expression";
    }

    @Override
    public String yieldExpression(Expression.Yield node) {
        return "yield expression";
    }

    @Override
    public String yieldFrom(Expression.YieldFrom node) {
        return "yield expression";
    }

    @Override
    public String compare(Expression.Compare node) {
        return "comparison";
    }

    @Override
    public String call(Expression.Call node) {
        return "function call";
    }

    @Override
    public String formattedValue(Expression.FormattedValue node) {
        return "f-string expression";
    }

    @Override
    public String joinedStr(Expression.JoinedStr node) {
        return "f-string expression";
    }

    @Override
    public String constant(Expression.Constant node) {
        Object value = node.value();
        if (value instanceof Boolean bool) {
            return bool ? "True" : "False";
        }
        if (value instanceof Literal.Singleton singleton) {
            return singleton == Literal.Singleton.NONE ? "None" : "ellipsis";
        }
        return "literal";
    }

    @Override
    public String attribute(Expression.Attribute node) {
        return "attribute";
    }

    @Override
    public String subscript(Expression.Subscript node) {
        return "subscript";
    }

    @Override
    public String starred(Expression.Starred node) {
        return "starred";
    }

    @Override
    public String name(Expression.Name node) {
        return "name";
    }

    @Override
    public String list(Expression.List node) {
        return "list";
    }

    @Override
    public String tuple(Expression.Tuple node) {
        return "tuple";
    }

    @Override
    public String slice(Expression.Slice node) {
        return "slice";
    }
}
