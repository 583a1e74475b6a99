package dev.limbeck.engine.python;

import dev.limbeck.grammar.CompareOperator;
import dev.limbeck.grammar.Comprehension;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Keyword;
import dev.limbeck.grammar.Literal;
import dev.limbeck.grammar.Node;
import dev.limbeck.grammar.Operator;
import dev.limbeck.grammar.Parameter;
import dev.limbeck.grammar.Parameters;
import dev.limbeck.grammar.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions in one frame. Every method is one kind of node; positions are added in {@link #eval}. */
class Evaluator implements Expression.Visitor<Object> {
    final Frame frame;
    final Interpreter interpreter;

    Evaluator(Frame frame) {
        this.frame = frame;
        this.interpreter = frame.interpreter;
    }

    Object eval(Expression node) {
        try {
            return node.accept(this);
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, node);
        } catch (StackOverflowError e) {
            throw PyException.leaving(Interpreter.recursionError(), frame, node);
        }
    }

    /** The value of {@code node}, or null when there is no such node. */
    @Nullable
    Object evalOptional(@Nullable Expression node) {
        return node == null ? null : eval(node);
    }

    // --- names and literals ---------------------------------------------------------------------------------------

    @Override
    public Object name(Expression.Name node) {
        Object value = frame.load(node.id());
        if (value instanceof AbsentValue absent) {
            absent.checkUse(interpreter, node.id());
        }
        return value;
    }

    @Override
    public Object constant(Expression.Constant node) {
        return node.value() instanceof Literal literal ? literal(literal) : node.value();
    }

    static Object literal(Literal literal) {
        if (literal == Literal.Singleton.NONE) {
            return None.NONE;
        }
        if (literal == Literal.Singleton.ELLIPSIS) {
            return Ellipsis.ELLIPSIS;
        }
        if (literal instanceof Literal.Bytes bytes) {
            return PyBytes.latin1(bytes.latin1());
        }
        throw PyException.notImplementedError("complex numbers are not supported");
    }

    @Override
    public Object joinedStr(Expression.JoinedStr node) {
        StringBuilder text = new StringBuilder();
        for (Expression part : node.values()) {
            text.append((String) eval(part));
        }
        return text.toString();
    }

    @Override
    public Object formattedValue(Expression.FormattedValue node) {
        Object value = eval(node.value());
        Object converted = switch (node.conversion()) {
            case NONE -> value;
            case STR -> Operators.str(value);
            case REPR -> Operators.repr(value);
            case ASCII -> ascii(Operators.repr(value));
        };
        Object specification = evalOptional(node.formatSpec());
        return Operators.format(converted, specification == null ? "" : (String) specification);
    }

    /** {@code text} with everything beyond ASCII escaped, as {@code ascii()} does. */
    static String ascii(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 128) {
                escaped.append((char) c);
            } else if (c < 256) {
                escaped.append(String.format("\\x%02x", c));
            } else {
                escaped.append(String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            }
        });
        return escaped.toString();
    }

    @Override
    public Object list(Expression.List node) {
        return PyList.wrap(elements(node.elts()));
    }

    @Override
    public Object tuple(Expression.Tuple node) {
        return PyTuple.wrap(elements(node.elts()).toArray());
    }

    @Override
    public Object set(Expression.Set node) {
        return PySet.of(elements(node.elts()).iterator());
    }

    private ArrayList<Object> elements(List<Expression> nodes) {
        ArrayList<Object> values = new ArrayList<>(nodes.size());
        for (Expression node : nodes) {
            if (node instanceof Expression.Starred starred) {
                spread(starred, values);
            } else {
                values.add(eval(node));
            }
        }
        return values;
    }

    private void spread(Expression.Starred node, List<Object> values) {
        Object iterable = eval(node.value());
        try {
            Iterator<Object> items = Operators.iterate(iterable);
            while (items.hasNext()) {
                values.add(items.next());
            }
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, node.value());
        }
    }

    @Override
    public Object dict(Expression.Dict node) {
        PyDict dict = new PyDict();
        for (Expression.Item item : node.items()) {
            if (item.key() == null) {
                merge(dict, eval(item.value()));
            } else {
                dict.put(eval(item.key()), eval(item.value()));
            }
        }
        return dict;
    }

    private static void merge(PyDict dict, Object mapping) {
        Iterator<Object> keys = Classes.keysOf(mapping);
        while (keys.hasNext()) {
            Object key = keys.next();
            dict.put(key, Operators.getItem(mapping, key));
        }
    }

    @Override
    public Object starred(Expression.Starred node) {
        throw PyException.of(Exceptions.SYNTAX_ERROR, "can't use starred expression here");
    }

    // --- operators ------------------------------------------------------------------------------------------------

    @Override
    public Object boolOp(Expression.BoolOp node) {
        List<Expression> values = node.values();
        boolean stopsAt = node.op() == dev.limbeck.grammar.BoolOperator.OR;
        int last = values.size() - 1;
        for (int i = 0; i < last; i++) {
            Object value = eval(values.get(i));
            if (truth(value, values.get(i)) == stopsAt) {
                return value;
            }
        }
        return eval(values.get(last));
    }

    /** The truth of what {@code node} gave; errors point at the node. */
    boolean truth(Object value, Expression node) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        try {
            return Operators.truth(value);
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, node);
        }
    }

    @Override
    public Object binOp(Expression.BinOp node) {
        Object left = eval(node.left());
        return Arithmetic.binary(operator(node.op()), left, eval(node.right()));
    }

    static BinaryOperator operator(Operator operator) {
        return switch (operator) {
            case ADD -> BinaryOperator.ADD;
            case SUB -> BinaryOperator.SUB;
            case MULT -> BinaryOperator.MULT;
            case MAT_MULT -> BinaryOperator.MAT_MULT;
            case DIV -> BinaryOperator.DIV;
            case MOD -> BinaryOperator.MOD;
            case POW -> BinaryOperator.POW;
            case L_SHIFT -> BinaryOperator.L_SHIFT;
            case R_SHIFT -> BinaryOperator.R_SHIFT;
            case BIT_OR -> BinaryOperator.BIT_OR;
            case BIT_XOR -> BinaryOperator.BIT_XOR;
            case BIT_AND -> BinaryOperator.BIT_AND;
            case FLOOR_DIV -> BinaryOperator.FLOOR_DIV;
        };
    }

    @Override
    public Object unaryOp(Expression.UnaryOp node) {
        Object value = eval(node.operand());
        return switch (node.op()) {
            case NOT -> !Operators.truth(value);
            case USUB -> Operators.negative(value);
            case UADD -> Operators.positive(value);
            case INVERT -> Operators.invert(value);
        };
    }

    @Override
    public Object compare(Expression.Compare node) {
        Object left = eval(node.left());
        int last = node.ops().size() - 1;
        for (int i = 0; i < last; i++) {
            Object right = eval(node.comparators().get(i));
            Object result = compare(node.ops().get(i), left, right);
            if (!Operators.truth(result)) {
                return result;
            }
            left = right;
        }
        return compare(node.ops().get(last), left, eval(node.comparators().get(last)));
    }

    private static Object compare(CompareOperator operator, Object left, Object right) {
        return switch (operator) {
            case EQ -> Comparisons.compare(RichComparison.EQ, left, right);
            case NOT_EQ -> Comparisons.compare(RichComparison.NE, left, right);
            case LT -> Comparisons.compare(RichComparison.LT, left, right);
            case LT_E -> Comparisons.compare(RichComparison.LE, left, right);
            case GT -> Comparisons.compare(RichComparison.GT, left, right);
            case GT_E -> Comparisons.compare(RichComparison.GE, left, right);
            case IS -> Operators.identical(left, right);
            case IS_NOT -> !Operators.identical(left, right);
            case IN -> Operators.contains(right, left);
            case NOT_IN -> !Operators.contains(right, left);
        };
    }

    @Override
    public Object ifExp(Expression.IfExp node) {
        return eval(truth(eval(node.test()), node.test()) ? node.body() : node.orelse());
    }

    @Override
    public Object namedExpr(Expression.NamedExpr node) {
        Object value = eval(node.value());
        frame.store(node.target().id(), value);
        return value;
    }

    // --- access ---------------------------------------------------------------------------------------------------

    @Override
    public Object attribute(Expression.Attribute node) {
        Object value = Attributes.get(eval(node.value()), node.attr());
        if (value instanceof AbsentValue absent) {
            absent.checkUse(interpreter, node.attr());
        }
        return value;
    }

    @Override
    public Object subscript(Expression.Subscript node) {
        Object container = eval(node.value());
        return Subscripts.get(container, eval(node.slice()));
    }

    @Override
    public Object slice(Expression.Slice node) {
        return new PySlice(part(node.lower()), part(node.upper()), part(node.step()));
    }

    private Object part(@Nullable Expression node) {
        return node == null ? None.NONE : eval(node);
    }

    // --- calls ----------------------------------------------------------------------------------------------------

    @Override
    public Object call(Expression.Call node) {
        Object callee = eval(node.func());
        Arguments arguments = arguments(callee, node.args(), node.keywords());
        if (callee == Interpreter.SUPER && arguments.count() == 0 && !arguments.hasNamed()) {
            return superHere();
        }
        try {
            return Interpreter.invoke(interpreter, callee, arguments);
        } catch (RuntimeException e) {
            AbsentValue absent = interpreter.isStrict() ? null : absentAmong(callee, arguments);
            if (absent == null || !(e instanceof PyException failure) || !failure.is(Exceptions.EXCEPTION)) {
                throw e;
            }
            return absent.resultOf(callee);
        }
    }

    /** What made a native call fail, most likely: an absent value among the arguments of what is not a script's function. */
    private static @Nullable AbsentValue absentAmong(Object callee, Arguments arguments) {
        if (callee instanceof PyFunction
                || callee instanceof BoundMethod method && method.function() instanceof PyFunction) {
            return null;
        }
        for (Object argument : arguments.array()) {
            if (argument instanceof AbsentValue absent) {
                return absent;
            }
        }
        for (Object argument : arguments.named().values()) {
            if (argument instanceof AbsentValue absent) {
                return absent;
            }
        }
        return null;
    }

    /** The arguments of a call of {@code callee}, evaluated in source order. */
    Arguments arguments(Object callee, List<Expression> nodes, List<Keyword> keywords) {
        Object[] positional = hasStarred(nodes) ? spread(callee, nodes) : plain(nodes);
        if (keywords.isEmpty()) {
            return Arguments.wrap(positional, Map.of());
        }
        Map<String, Object> named = new LinkedHashMap<>(keywords.size() * 2);
        for (Keyword keyword : keywords) {
            Object value = eval(keyword.value());
            if (keyword.arg() != null) {
                addNamed(callee, named, keyword.arg(), value);
            } else {
                spreadNamed(callee, named, keyword.value(), value);
            }
        }
        return Arguments.wrap(positional, named);
    }

    private Object[] spread(Object callee, List<Expression> nodes) {
        List<Object> values = new ArrayList<>(nodes.size() + 4);
        for (Expression node : nodes) {
            if (!(node instanceof Expression.Starred starred)) {
                values.add(eval(node));
                continue;
            }
            Object iterable = eval(starred.value());
            if (!isIterable(iterable)) {
                throw PyException.typeError(
                        nameOf(callee) + " argument after * must be an iterable, not " + Operators.typeName(iterable));
            }
            values.addAll(Operators.list(iterable));
        }
        return values.toArray();
    }

    private static boolean isIterable(Object value) {
        return !(Integers.isInteger(value) || value instanceof Double || value == None.NONE)
                && !(value instanceof PyFunction);
    }

    private static boolean hasStarred(List<Expression> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Expression.Starred) {
                return true;
            }
        }
        return false;
    }

    private Object[] plain(List<Expression> nodes) {
        Object[] values = new Object[nodes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = eval(nodes.get(i));
        }
        return values;
    }

    private void spreadNamed(Object callee, Map<String, Object> named, Expression node, Object mapping) {
        if (mapping instanceof AbsentValue) {
            return;
        }
        if (!(PyDerived.unwrap(mapping) instanceof PyDict) && Operators.findAttribute(mapping, "keys") == null) {
            throw PyException.leaving(
                    PyException.typeError(nameOf(callee) + " argument after ** must be a mapping, not "
                            + Operators.typeName(mapping)),
                    frame,
                    node);
        }
        Iterator<Object> keys = Classes.keysOf(mapping);
        while (keys.hasNext()) {
            Object key = keys.next();
            if (!(PyDerived.unwrap(key) instanceof String name)) {
                throw PyException.typeError("keywords must be strings");
            }
            addNamed(callee, named, name, Operators.getItem(mapping, key));
        }
    }

    private static void addNamed(Object callee, Map<String, Object> named, String name, Object value) {
        if (named.put(name, value) != null) {
            throw PyException.typeError(nameOf(callee) + " got multiple values for keyword argument '" + name + "'");
        }
    }

    /** How messages call something that is called: {@code module.f()}. */
    private static String nameOf(Object callee) {
        Object name = Operators.findAttribute(callee, "__qualname__");
        Object module = Operators.findAttribute(callee, "__module__");
        if (!(name instanceof String text)) {
            return Operators.typeName(callee) + " object";
        }
        return module instanceof String prefix && !prefix.equals("builtins") ? prefix + "." + text + "()" : text + "()";
    }

    /** {@code super()} without arguments: of the class around and the function's first parameter. */
    private Object superHere() {
        Frame function = frame.function();
        ClassCell cell = function.classCell;
        if (cell == null) {
            throw PyException.runtimeError("super(): __class__ cell not found");
        }
        if (cell.type == null) {
            throw PyException.runtimeError("super(): empty __class__ cell");
        }
        Object first = function.slots.length == 0 ? null : function.slots[0];
        if (first instanceof Cell shared) {
            first = shared.value;
        }
        if (first == null) {
            throw PyException.runtimeError("super(): no arguments");
        }
        return PySuper.create(cell.type, first);
    }

    @Override
    public Object lambda(Expression.Lambda node) {
        Scope scope = interpreter.scopeOf(frame.scope, node);
        Signature signature = signature(node.args());
        if (!scope.isGenerator()) {
            return new PyFunction(
                    frame,
                    scope,
                    PyFunction.Kind.PLAIN,
                    "<lambda>",
                    signature,
                    List.of(),
                    node.body(),
                    List.of(),
                    null);
        }
        List<Statement> body = List.of(new Statement.Return(node.body().span(), node.body()));
        return new PyFunction(
                frame, scope, PyFunction.Kind.GENERATOR, "<lambda>", signature, body, null, List.of(), null);
    }

    /** The signature of a function defined here, its defaults evaluated now. */
    Signature signature(Parameters parameters) {
        List<Parameter> all = ScopeBuilder.inOrder(parameters);
        String[] names = new String[all.size()];
        @Nullable Object[] defaults = new @Nullable Object[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = all.get(i).arg();
            defaults[i] = evalOptional(all.get(i).defaultValue());
        }
        return new Signature(
                names,
                defaults,
                parameters.posonlyargs().size(),
                parameters.posonlyargs().size() + parameters.args().size(),
                parameters.vararg() != null,
                parameters.kwarg() != null);
    }

    // --- comprehensions -------------------------------------------------------------------------------------------

    @Override
    public Object listComp(Expression.ListComp node) {
        ArrayList<Object> items = new ArrayList<>();
        Evaluator inner = inside(node, "<listcomp>");
        Iterator<Object> first = firstIterator(node.generators());
        inner.comprehend(node.generators(), 0, first, () -> items.add(inner.eval(node.elt())));
        return PyList.wrap(items);
    }

    @Override
    public Object setComp(Expression.SetComp node) {
        PySet items = new PySet();
        Evaluator inner = inside(node, "<setcomp>");
        Iterator<Object> first = firstIterator(node.generators());
        inner.comprehend(node.generators(), 0, first, () -> items.add(inner.eval(node.elt())));
        return items;
    }

    @Override
    public Object dictComp(Expression.DictComp node) {
        PyDict items = new PyDict();
        Evaluator inner = inside(node, "<dictcomp>");
        Iterator<Object> first = firstIterator(node.generators());
        inner.comprehend(
                node.generators(), 0, first, () -> items.put(inner.eval(node.key()), inner.eval(node.value())));
        return items;
    }

    @Override
    public Object generatorExp(Expression.GeneratorExp node) {
        Iterator<Object> first = firstIterator(node.generators());
        return new GeneratorExpression(inside(node, "<genexpr>"), node, first);
    }

    /** The evaluator of a comprehension's own frame. */
    private Evaluator inside(Node node, String name) {
        Scope scope = interpreter.scopeOf(frame.scope, node);
        Frame inner = new Frame(
                frame.unit,
                scope,
                frame.slotsFor(scope),
                null,
                name,
                frame.classCell,
                frame.qualifiedPrefix + name + ".<locals>.");
        return new Evaluator(inner.inside(frame));
    }

    private Iterator<Object> firstIterator(List<Comprehension> generators) {
        return iterator(generators.get(0).iter());
    }

    /** An iterator over what {@code node} gives; errors point at the node. */
    Iterator<Object> iterator(Expression node) {
        Object iterable = eval(node);
        try {
            return Operators.iterate(iterable);
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, node);
        }
    }

    private void comprehend(List<Comprehension> generators, int index, Iterator<Object> items, Runnable element) {
        Comprehension generator = generators.get(index);
        while (items.hasNext()) {
            interpreter.step();
            assign(generator.target(), items.next());
            if (!passes(generator)) {
                continue;
            }
            if (index + 1 < generators.size()) {
                comprehend(
                        generators,
                        index + 1,
                        iterator(generators.get(index + 1).iter()),
                        element);
            } else {
                element.run();
            }
        }
    }

    boolean passes(Comprehension generator) {
        for (Expression condition : generator.ifs()) {
            if (!truth(eval(condition), condition)) {
                return false;
            }
        }
        return true;
    }

    // --- coroutines and generators --------------------------------------------------------------------------------

    @Override
    public Object await(Expression.Await node) {
        return PyCoroutine.await(interpreter, eval(node.value()));
    }

    @Override
    public Object yieldExpression(Expression.Yield node) {
        throw PyException.of(Exceptions.SYNTAX_ERROR, "'yield' outside function");
    }

    @Override
    public Object yieldFrom(Expression.YieldFrom node) {
        throw PyException.of(Exceptions.SYNTAX_ERROR, "'yield from' outside function");
    }

    // --- targets --------------------------------------------------------------------------------------------------

    /** {@code target = value}; errors point at the target. */
    void assign(Expression target, Object value) {
        if (target instanceof Expression.Name name) {
            frame.store(name.id(), value);
            return;
        }
        try {
            assignTo(target, value);
        } catch (RuntimeException e) {
            throw PyException.leaving(e, frame, target);
        }
    }

    private void assignTo(Expression target, Object value) {
        if (target instanceof Expression.Attribute attribute) {
            Attributes.set(eval(attribute.value()), attribute.attr(), value);
        } else if (target instanceof Expression.Subscript subscript) {
            Object container = eval(subscript.value());
            Subscripts.set(container, eval(subscript.slice()), value);
        } else if (target instanceof Expression.Tuple tuple) {
            unpack(tuple.elts(), value);
        } else if (target instanceof Expression.List list) {
            unpack(list.elts(), value);
        } else if (target instanceof Expression.Starred starred) {
            assign(starred.value(), PyList.wrap(new ArrayList<>(Operators.list(value))));
        } else {
            throw PyException.of(Exceptions.SYNTAX_ERROR, "cannot assign to this expression");
        }
    }

    private void unpack(List<Expression> targets, Object value) {
        if (value instanceof AbsentValue absent) {
            for (Expression target : targets) {
                assign(target, absent);
            }
            return;
        }
        int star = -1;
        for (int i = 0; i < targets.size(); i++) {
            star = targets.get(i) instanceof Expression.Starred ? i : star;
        }
        List<Object> items = unpacked(value, star < 0 ? targets.size() : -1);
        if (star < 0) {
            checkCount(items, targets.size());
            for (int i = 0; i < targets.size(); i++) {
                assign(targets.get(i), items.get(i));
            }
        } else {
            unpackStarred(targets, star, items);
        }
    }

    /** The items of {@code value}; when {@code most} is not negative, no more than one above it. */
    private static List<Object> unpacked(Object value, int most) {
        if (value instanceof PyTuple tuple) {
            return tuple.items();
        }
        if (value instanceof PyList list) {
            return new ArrayList<>(list.items());
        }
        Iterator<Object> iterator;
        try {
            iterator = Operators.iterate(value);
        } catch (PyException e) {
            throw e.is(Exceptions.TYPE_ERROR)
                    ? PyException.typeError("cannot unpack non-iterable " + Operators.typeName(value) + " object")
                    : e;
        }
        List<Object> items = new ArrayList<>();
        while ((most < 0 || items.size() <= most) && iterator.hasNext()) {
            items.add(iterator.next());
        }
        return items;
    }

    private static void checkCount(List<Object> items, int wanted) {
        if (items.size() > wanted) {
            throw PyException.valueError("too many values to unpack (expected " + wanted + ")");
        }
        if (items.size() < wanted) {
            throw PyException.valueError(
                    "not enough values to unpack (expected " + wanted + ", got " + items.size() + ")");
        }
    }

    private void unpackStarred(List<Expression> targets, int star, List<Object> items) {
        int after = targets.size() - star - 1;
        if (items.size() < star + after) {
            throw PyException.valueError(
                    "not enough values to unpack (expected at least " + (star + after) + ", got " + items.size() + ")");
        }
        for (int i = 0; i < star; i++) {
            assign(targets.get(i), items.get(i));
        }
        int end = items.size() - after;
        assign(((Expression.Starred) targets.get(star)).value(), new PyList(items.subList(star, end)));
        for (int i = 0; i < after; i++) {
            assign(targets.get(star + 1 + i), items.get(end + i));
        }
    }
}
