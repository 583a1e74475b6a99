package dev.limbeck.engine.python;

import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A class statement: runs the body in its own namespace, then asks the metaclass for the class. */
final class ClassStatement {
    private ClassStatement() {}

    static Object build(Executor executor, Statement.ClassDef node, Arguments given) {
        Interpreter interpreter = executor.interpreter;
        List<AbsentValue> absent = new ArrayList<>(0);
        List<PyClass> bases = Classes.bases(given.positional(), absent);
        Map<String, Object> keywords = new LinkedHashMap<>(given.named());
        Object requested = keywords.remove("metaclass");
        if (requested instanceof AbsentValue value) {
            absent.add(value);
        }
        PyClass metaclass = Classes.metaclass(requested, bases);
        PyDict namespace = prepare(interpreter, metaclass, node.name(), bases, keywords);
        ClassCell cell = new ClassCell();
        run(executor.frame, node, namespace, cell);
        namespace.put(PyClass.CLASS_CELL, cell);
        if (!absent.isEmpty()) {
            namespace.put(PyClass.ABSENT_BASE, absent.get(0));
            keywords.clear();
        }
        if (!List.copyOf(bases).equals(given.positional())) {
            namespace.put("__orig_bases__", PyTuple.copyOf(given.positional()));
        }
        if (requested != null && !(requested instanceof PyClass) && !(requested instanceof AbsentValue)) {
            return Interpreter.invoke(
                    interpreter,
                    requested,
                    Arguments.of(List.of(node.name(), PyTuple.copyOf(bases), namespace), keywords));
        }
        if (metaclass == NativeClass.TYPE) {
            return Classes.create(interpreter, metaclass, node.name(), bases, namespace, keywords);
        }
        return Interpreter.invoke(
                interpreter, metaclass, Arguments.of(List.of(node.name(), PyTuple.copyOf(bases), namespace), keywords));
    }

    private static PyDict prepare(
            Interpreter interpreter,
            PyClass metaclass,
            String name,
            List<PyClass> bases,
            Map<String, Object> keywords) {
        Object hook = metaclass == NativeClass.TYPE ? null : metaclass.special("__prepare__");
        if (hook == null) {
            return new PyDict();
        }
        Object prepared = Interpreter.invoke(
                interpreter,
                Attributes.bind(hook, null, metaclass),
                Arguments.of(List.of(name, PyTuple.copyOf(bases)), keywords));
        if (PyDerived.unwrap(prepared) instanceof PyDict namespace) {
            return namespace;
        }
        throw PyException.typeError(
                metaclass.name() + ".__prepare__() must return a mapping, not " + Operators.typeName(prepared));
    }

    private static void run(Frame outer, Statement.ClassDef node, PyDict namespace, ClassCell cell) {
        Scope scope = outer.interpreter.scopeOf(outer.scope, node);
        String qualifiedName = outer.qualifiedPrefix + node.name();
        namespace.put("__module__", outer.unit.globals().getOrDefault("__name__", "builtins"));
        namespace.put("__qualname__", qualifiedName);
        if (node.body().get(0) instanceof Statement.Expr first
                && first.value() instanceof Expression.Constant constant
                && constant.value() instanceof String doc) {
            namespace.put("__doc__", doc);
        }
        Frame frame =
                new Frame(outer.unit, scope, outer.slotsFor(scope), namespace, node.name(), cell, qualifiedName + ".");
        Frame caller = outer.interpreter.enter(frame);
        try {
            new Executor(frame, new Evaluator(frame)).block(node.body());
        } finally {
            outer.interpreter.leave(caller);
        }
    }
}
