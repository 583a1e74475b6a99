package dev.limbeck.grammar;

import java.util.List;

/**
 * Writes a tree as Python text that parses to the same tree. Puts parentheses around every operand that isn't an atom:
 * the text is for the parser, not for readers.
 */
final class Printer implements Statement.Visitor<Void>, Expression.Visitor<String>, Pattern.Visitor<String> {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    static String print(List<Statement> body) {
        Printer printer = new Printer();
        printer.statements(body);
        return printer.out.toString();
    }

    static String print(Expression expression) {
        return expression.accept(new Printer());
    }

    private void statements(List<Statement> body) {
        body.forEach(statement -> statement.accept(this));
    }

    private Void line(String text) {
        out.append("    ".repeat(depth)).append(text).append('\n');
        return null;
    }

    private Void block(String header, List<Statement> body) {
        line(header + ":");
        depth++;
        statements(body);
        depth--;
        return null;
    }

    private Void optionalBlock(String header, List<Statement> body) {
        return body.isEmpty() ? null : block(header, body);
    }

    private String text(Expression node) {
        return node.accept(this);
    }

    /** In parentheses unless it can stand as an operand; a starred expression can't have any. */
    private String operand(Expression node) {
        boolean isAtom = node instanceof Expression.Name
                || node instanceof Expression.Constant constant && constant.value() instanceof String
                || node instanceof Expression.List
                || node instanceof Expression.Tuple
                || node instanceof Expression.Starred
                || node instanceof Expression.Attribute
                || node instanceof Expression.Subscript
                || node instanceof Expression.Slice;
        return isAtom ? text(node) : "(" + text(node) + ")";
    }

    private String operands(List<Expression> nodes) {
        return join(", ", nodes.stream().map(this::operand).toList());
    }

    private static String join(String separator, List<String> parts) {
        return String.join(separator, parts);
    }

    // Statements

    @Override
    public Void functionDef(Statement.FunctionDef node) {
        return function(
                "def ", node.name(), node.typeParams(), node.args(), node.returns(), node.decoratorList(), node.body());
    }

    @Override
    public Void asyncFunctionDef(Statement.AsyncFunctionDef node) {
        return function(
                "async def ",
                node.name(),
                node.typeParams(),
                node.args(),
                node.returns(),
                node.decoratorList(),
                node.body());
    }

    private Void function(
            String keyword,
            String name,
            List<TypeParam> types,
            Parameters parameters,
            Expression returns,
            List<Expression> decorators,
            List<Statement> body) {
        decorators.forEach(decorator -> line("@" + operand(decorator)));
        String result = returns == null ? "" : " -> " + operand(returns);
        return block(keyword + name + typeParams(types) + "(" + parameters(parameters) + ")" + result, body);
    }

    @Override
    public Void classDef(Statement.ClassDef node) {
        node.decoratorList().forEach(decorator -> line("@" + operand(decorator)));
        return block(
                "class " + node.name() + typeParams(node.typeParams()) + "(" + arguments(node.bases(), node.keywords())
                        + ")",
                node.body());
    }

    private String typeParams(List<TypeParam> params) {
        if (params.isEmpty()) {
            return "";
        }
        return "[" + join(", ", params.stream().map(this::typeParam).toList()) + "]";
    }

    private String typeParam(TypeParam param) {
        String stars = "*".repeat(param.kind().ordinal());
        String bound = param.bound() == null ? "" : ": " + operand(param.bound());
        String value = param.defaultValue() == null ? "" : " = " + operand(param.defaultValue());
        return stars + param.name() + bound + value;
    }

    private String parameters(Parameters node) {
        StringBuilder list = new StringBuilder();
        node.posonlyargs()
                .forEach(parameter -> list.append(parameter(parameter)).append(", "));
        list.append(node.posonlyargs().isEmpty() ? "" : "/, ");
        node.args().forEach(parameter -> list.append(parameter(parameter)).append(", "));
        if (node.vararg() != null) {
            list.append('*').append(parameter(node.vararg())).append(", ");
        } else if (!node.kwonlyargs().isEmpty()) {
            list.append("*, ");
        }
        node.kwonlyargs().forEach(parameter -> list.append(parameter(parameter)).append(", "));
        if (node.kwarg() != null) {
            list.append("**").append(parameter(node.kwarg())).append(", ");
        }
        return list.toString();
    }

    private String parameter(Parameter node) {
        String annotation = node.annotation() == null ? "" : ": " + operand(node.annotation());
        return node.arg() + annotation + (node.defaultValue() == null ? "" : "=" + operand(node.defaultValue()));
    }

    @Override
    public Void returnStatement(Statement.Return node) {
        return line("return " + (node.value() == null ? "" : operand(node.value())));
    }

    @Override
    public Void delete(Statement.Delete node) {
        return line("del " + operands(node.targets()));
    }

    @Override
    public Void assign(Statement.Assign node) {
        StringBuilder targets = new StringBuilder();
        node.targets().forEach(target -> targets.append(operand(target)).append(" = "));
        return line(targets + operand(node.value()));
    }

    @Override
    public Void typeAlias(Statement.TypeAlias node) {
        return line("type " + node.name().id() + typeParams(node.typeParams()) + " = " + operand(node.value()));
    }

    @Override
    public Void augAssign(Statement.AugAssign node) {
        return line(operand(node.target()) + " " + node.op().symbol() + "= " + operand(node.value()));
    }

    @Override
    public Void annAssign(Statement.AnnAssign node) {
        String target = node.target() instanceof Expression.Name && !node.simple()
                ? "(" + text(node.target()) + ")"
                : operand(node.target());
        return line(target + ": " + operand(node.annotation())
                + (node.value() == null ? "" : " = " + operand(node.value())));
    }

    @Override
    public Void forStatement(Statement.For node) {
        block("for " + operand(node.target()) + " in " + operand(node.iter()), node.body());
        return optionalBlock("else", node.orelse());
    }

    @Override
    public Void asyncFor(Statement.AsyncFor node) {
        block("async for " + operand(node.target()) + " in " + operand(node.iter()), node.body());
        return optionalBlock("else", node.orelse());
    }

    @Override
    public Void whileStatement(Statement.While node) {
        block("while " + operand(node.test()), node.body());
        return optionalBlock("else", node.orelse());
    }

    @Override
    public Void ifStatement(Statement.If node) {
        block("if " + operand(node.test()), node.body());
        return optionalBlock("else", node.orelse());
    }

    @Override
    public Void with(Statement.With node) {
        return block("with " + items(node.items()), node.body());
    }

    @Override
    public Void asyncWith(Statement.AsyncWith node) {
        return block("async with " + items(node.items()), node.body());
    }

    private String items(List<WithItem> items) {
        return join(", ", items.stream().map(this::item).toList());
    }

    private String item(WithItem item) {
        // a tuple alone would be read as several items
        String context = item.contextExpr() instanceof Expression.Tuple tuple
                ? "(" + text(tuple) + ")"
                : operand(item.contextExpr());
        return context + (item.optionalVars() == null ? "" : " as " + operand(item.optionalVars()));
    }

    @Override
    public Void match(Statement.Match node) {
        line("match " + operand(node.subject()) + ":");
        depth++;
        for (MatchCase item : node.cases()) {
            String guard = item.guard() == null ? "" : " if " + operand(item.guard());
            block("case " + item.pattern().accept(this) + guard, item.body());
        }
        depth--;
        return null;
    }

    @Override
    public Void raise(Statement.Raise node) {
        String exc = node.exc() == null ? "" : " " + operand(node.exc());
        return line("raise" + exc + (node.cause() == null ? "" : " from " + operand(node.cause())));
    }

    @Override
    public Void tryStatement(Statement.Try node) {
        return attempt("except ", node.body(), node.handlers(), node.orelse(), node.finalbody());
    }

    @Override
    public Void tryStar(Statement.TryStar node) {
        return attempt("except* ", node.body(), node.handlers(), node.orelse(), node.finalbody());
    }

    private Void attempt(
            String keyword,
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orelse,
            List<Statement> finalbody) {
        block("try", body);
        for (ExceptHandler handler : handlers) {
            String type = handler.type() == null ? "" : operand(handler.type());
            block(keyword + type + (handler.name() == null ? "" : " as " + handler.name()), handler.body());
        }
        optionalBlock("else", orelse);
        return optionalBlock("finally", finalbody);
    }

    @Override
    public Void assertStatement(Statement.Assert node) {
        return line("assert " + operand(node.test()) + (node.msg() == null ? "" : ", " + operand(node.msg())));
    }

    @Override
    public Void importStatement(Statement.Import node) {
        return line("import " + aliases(node.names()));
    }

    @Override
    public Void importFrom(Statement.ImportFrom node) {
        String module = node.module() == null ? "" : node.module();
        return line("from " + ".".repeat(node.level()) + module + " import " + aliases(node.names()));
    }

    private static String aliases(List<Alias> names) {
        return join(
                ", ",
                names.stream()
                        .map(a -> a.asname() == null ? a.name() : a.name() + " as " + a.asname())
                        .toList());
    }

    @Override
    public Void global(Statement.Global node) {
        return line("global " + join(", ", node.names()));
    }

    @Override
    public Void nonlocal(Statement.Nonlocal node) {
        return line("nonlocal " + join(", ", node.names()));
    }

    @Override
    public Void expr(Statement.Expr node) {
        return line(operand(node.value()));
    }

    @Override
    public Void pass(Statement.Pass node) {
        return line("pass");
    }

    @Override
    public Void breakStatement(Statement.Break node) {
        return line("break");
    }

    @Override
    public Void continueStatement(Statement.Continue node) {
        return line("continue");
    }

    // Expressions

    @Override
    public String boolOp(Expression.BoolOp node) {
        return join(
                " " + node.op().symbol() + " ",
                node.values().stream().map(this::operand).toList());
    }

    @Override
    public String namedExpr(Expression.NamedExpr node) {
        return node.target().id() + " := " + operand(node.value());
    }

    @Override
    public String binOp(Expression.BinOp node) {
        return operand(node.left()) + " " + node.op().symbol() + " " + operand(node.right());
    }

    @Override
    public String unaryOp(Expression.UnaryOp node) {
        return node.op().symbol() + " " + operand(node.operand());
    }

    @Override
    public String lambda(Expression.Lambda node) {
        return "lambda " + parameters(node.args()) + ": " + operand(node.body());
    }

    @Override
    public String ifExp(Expression.IfExp node) {
        return operand(node.body()) + " if " + operand(node.test()) + " else " + operand(node.orelse());
    }

    @Override
    public String dict(Expression.Dict node) {
        return "{" + join(", ", node.items().stream().map(this::entry).toList()) + "}";
    }

    private String entry(Expression.Item item) {
        return (item.key() == null ? "**" : operand(item.key()) + ": ") + operand(item.value());
    }

    @Override
    public String set(Expression.Set node) {
        return "{" + operands(node.elts()) + "}";
    }

    @Override
    public String listComp(Expression.ListComp node) {
        return "[" + operand(node.elt()) + generators(node.generators()) + "]";
    }

    @Override
    public String setComp(Expression.SetComp node) {
        return "{" + operand(node.elt()) + generators(node.generators()) + "}";
    }

    @Override
    public String dictComp(Expression.DictComp node) {
        return "{" + operand(node.key()) + ": " + operand(node.value()) + generators(node.generators()) + "}";
    }

    @Override
    public String generatorExp(Expression.GeneratorExp node) {
        return "(" + operand(node.elt()) + generators(node.generators()) + ")";
    }

    private String generators(List<Comprehension> generators) {
        StringBuilder list = new StringBuilder();
        for (Comprehension generator : generators) {
            list.append(generator.isAsync() ? " async for " : " for ")
                    .append(operand(generator.target()))
                    .append(" in ")
                    .append(operand(generator.iter()));
            generator.ifs().forEach(condition -> list.append(" if ").append(operand(condition)));
        }
        return list.toString();
    }

    @Override
    public String await(Expression.Await node) {
        return "await " + operand(node.value());
    }

    @Override
    public String yieldExpression(Expression.Yield node) {
        return "yield" + (node.value() == null ? "" : " " + operand(node.value()));
    }

    @Override
    public String yieldFrom(Expression.YieldFrom node) {
        return "yield from " + operand(node.value());
    }

    @Override
    public String compare(Expression.Compare node) {
        StringBuilder chain = new StringBuilder(operand(node.left()));
        for (int i = 0; i < node.ops().size(); i++) {
            chain.append(' ')
                    .append(node.ops().get(i).symbol())
                    .append(' ')
                    .append(operand(node.comparators().get(i)));
        }
        return chain.toString();
    }

    @Override
    public String call(Expression.Call node) {
        return operand(node.func()) + "(" + arguments(node.args(), node.keywords()) + ")";
    }

    private String arguments(List<Expression> args, List<Keyword> keywords) {
        StringBuilder list = new StringBuilder();
        args.forEach(arg -> list.append(operand(arg)).append(", "));
        for (Keyword keyword : keywords) {
            list.append(keyword.arg() == null ? "**" : keyword.arg() + "=");
            list.append(operand(keyword.value())).append(", ");
        }
        return list.toString();
    }

    @Override
    public String formattedValue(Expression.FormattedValue node) {
        String conversion = switch (node.conversion()) {
            case NONE -> "";
            case STR -> "!s";
            case REPR -> "!r";
            case ASCII -> "!a";
        };
        String format = node.formatSpec() == null
                ? ""
                : ":" + formatted(node.formatSpec().values(), true);
        return "{" + operand(node.value()) + conversion + format + "}";
    }

    @Override
    public String joinedStr(Expression.JoinedStr node) {
        return "f'" + formatted(node.values(), false) + "'";
    }

    private String formatted(List<Expression> values, boolean isSpecification) {
        StringBuilder text = new StringBuilder();
        for (Expression value : values) {
            if (value instanceof Expression.Constant constant) {
                String escaped = escape((String) constant.value());
                text.append(escaped.replace("{", isSpecification ? "\\x7b" : "{{")
                        .replace("}", isSpecification ? "\\x7d" : "}}"));
            } else {
                text.append(text(value));
            }
        }
        return text.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    @Override
    public String constant(Expression.Constant node) {
        Object value = node.value();
        if (value instanceof String text) {
            return "'" + escape(text) + "'";
        }
        if (value instanceof Literal.Bytes bytes) {
            return "b'" + escape(bytes.latin1()).replace("\\u00", "\\x") + "'";
        }
        if (value instanceof Literal.Imaginary imaginary) {
            return imaginary.value() + "j";
        }
        if (value instanceof Boolean bool) {
            return bool ? "True" : "False";
        }
        if (value instanceof Literal.Singleton singleton) {
            return singleton == Literal.Singleton.NONE ? "None" : "...";
        }
        return value.toString();
    }

    @Override
    public String attribute(Expression.Attribute node) {
        return operand(node.value()) + "." + node.attr();
    }

    @Override
    public String subscript(Expression.Subscript node) {
        boolean hasSlices = node.slice() instanceof Expression.Tuple tuple
                && tuple.elts().stream()
                        .anyMatch(e -> e instanceof Expression.Slice || e instanceof Expression.Starred);
        String slice = hasSlices ? operands(((Expression.Tuple) node.slice()).elts()) + "," : operand(node.slice());
        return operand(node.value()) + "[" + slice + "]";
    }

    @Override
    public String starred(Expression.Starred node) {
        return "*" + operand(node.value());
    }

    @Override
    public String name(Expression.Name node) {
        return node.id();
    }

    @Override
    public String list(Expression.List node) {
        return "[" + operands(node.elts()) + "]";
    }

    @Override
    public String tuple(Expression.Tuple node) {
        return "(" + operands(node.elts()) + (node.elts().size() == 1 ? ",)" : ")");
    }

    @Override
    public String slice(Expression.Slice node) {
        return bound(node.lower()) + ":" + bound(node.upper())
                + (node.step() == null ? "" : ":" + operand(node.step()));
    }

    private String bound(Expression node) {
        return node == null ? "" : operand(node);
    }

    // Patterns

    private String pattern(Pattern node) {
        return node instanceof Pattern.MatchStar
                        || node instanceof Pattern.MatchSequence
                        || node instanceof Pattern.MatchClass
                ? node.accept(this)
                : "(" + node.accept(this) + ")";
    }

    private String patterns(List<Pattern> nodes) {
        return join(", ", nodes.stream().map(this::pattern).toList());
    }

    @Override
    public String matchValue(Pattern.MatchValue node) {
        return text(node.value());
    }

    @Override
    public String matchSingleton(Pattern.MatchSingleton node) {
        return constant(new Expression.Constant(node.span(), node.value()));
    }

    @Override
    public String matchSequence(Pattern.MatchSequence node) {
        return "[" + patterns(node.patterns()) + "]";
    }

    @Override
    public String matchMapping(Pattern.MatchMapping node) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < node.keys().size(); i++) {
            items.append(text(node.keys().get(i)))
                    .append(": ")
                    .append(pattern(node.patterns().get(i)))
                    .append(", ");
        }
        return "{" + items + (node.rest() == null ? "" : "**" + node.rest()) + "}";
    }

    @Override
    public String matchClass(Pattern.MatchClass node) {
        StringBuilder items = new StringBuilder();
        node.patterns().forEach(item -> items.append(pattern(item)).append(", "));
        for (int i = 0; i < node.kwdAttrs().size(); i++) {
            items.append(node.kwdAttrs().get(i))
                    .append("=")
                    .append(pattern(node.kwdPatterns().get(i)))
                    .append(", ");
        }
        return text(node.cls()) + "(" + items + ")";
    }

    @Override
    public String matchStar(Pattern.MatchStar node) {
        return "*" + (node.name() == null ? "_" : node.name());
    }

    @Override
    public String matchAs(Pattern.MatchAs node) {
        String name = node.name() == null ? "_" : node.name();
        return node.pattern() == null ? name : pattern(node.pattern()) + " as " + name;
    }

    @Override
    public String matchOr(Pattern.MatchOr node) {
        return join(" | ", node.patterns().stream().map(this::pattern).toList());
    }
}
