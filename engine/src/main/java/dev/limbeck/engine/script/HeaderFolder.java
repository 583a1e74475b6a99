package dev.limbeck.engine.script;

import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.grammar.Alias;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Expression.*;
import dev.limbeck.grammar.Module;
import dev.limbeck.grammar.Statement;
import dev.limbeck.grammar.Statement.*;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the module level of a script as far as it consists of assignments of constants. Every method that answers
 * false has come to something that only running can decide.
 */
final class HeaderFolder implements Statement.Visitor<Boolean> {
    /** With one of these a function could change the module's names behind the reader's back. */
    private static final List<String> REFLECTION = List.of(
            "global",
            "globals",
            "locals",
            "vars",
            "exec",
            "eval",
            "compile",
            "setattr",
            "delattr",
            "__dict__",
            "modules");

    private final String text;
    private final Map<String, Object> names = new HashMap<>();
    private final Constants constants;

    /** Whether something ran whose effect on a list isn't known. */
    private boolean hasCalls;

    private HeaderFolder(Module module, String moduleName) {
        this.text = module.source().text();
        this.constants = new Constants(names);
        names.put("__name__", moduleName);
    }

    /** The header, or null where the module has to be run. */
    static @Nullable ScriptHeader fold(Module module, String moduleName) {
        HeaderFolder folder = new HeaderFolder(module, moduleName);
        return folder.run(module.body()) ? folder.header() : null;
    }

    private boolean run(List<Statement> body) {
        if (mentionsReflection()) {
            return false;
        }
        if (!body.isEmpty() && body.get(0) instanceof Expr first && first.value() instanceof Constant constant) {
            if (constant.value() instanceof String doc) {
                names.put("__doc__", doc);
            }
        }
        for (Statement statement : body) {
            if (!statement.accept(this)) {
                return false;
            }
        }
        return true;
    }

    private boolean mentionsReflection() {
        for (String word : REFLECTION) {
            int at = text.indexOf(word);
            while (at >= 0) {
                if (isWord(at, at + word.length())) {
                    return true;
                }
                at = text.indexOf(word, at + 1);
            }
        }
        return false;
    }

    private boolean isWord(int start, int end) {
        boolean begins = start == 0 || !Character.isJavaIdentifierPart(text.charAt(start - 1));
        return begins && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
    }

    private @Nullable ScriptHeader header() {
        Map<String, Object> header = new HashMap<>();
        for (String name : ScriptHeader.NAMES) {
            Object value = names.get(name);
            if (value == null) {
                continue;
            }
            boolean isMutable = value instanceof PyList || value instanceof PySet;
            if (!ScriptHeader.isFunctionName(name) && (value == Unknown.VALUE || isMutable && hasCalls)) {
                return null;
            }
            header.put(name, value);
        }
        return new ScriptHeader(header, null);
    }

    // Binding

    /** The value, or {@link Unknown} for one that can't have changed a name while it was worked out. */
    private @Nullable Object evaluate(Expression node) {
        Object value = constants.fold(node);
        if (value != null) {
            return value;
        }
        String source = text.substring(node.span().start(), node.span().end());
        if (source.contains(":=")) {
            return null;
        }
        hasCalls = true;
        return Unknown.VALUE;
    }

    private boolean bind(Expression target, Object value) {
        if (target instanceof Name name) {
            names.put(name.id(), value);
            return true;
        }
        if (target instanceof Tuple tuple) {
            return unpack(tuple.elts(), value);
        }
        if (target instanceof Expression.List list) {
            return unpack(list.elts(), value);
        }
        return false;
    }

    private boolean unpack(List<Expression> targets, Object value) {
        List<Object> items =
                value instanceof PyTuple tuple ? tuple.items() : value instanceof PyList list ? list.items() : null;
        if (items == null || items.size() != targets.size()) {
            return false;
        }
        Iterator<Object> next = items.iterator();
        for (Expression target : targets) {
            if (!bind(target, next.next())) {
                return false;
            }
        }
        return true;
    }

    private boolean bindUnknown(String name) {
        names.put(name, Unknown.VALUE);
        return true;
    }

    @Override
    public Boolean assign(Assign node) {
        Object value = evaluate(node.value());
        if (value == null) {
            return false;
        }
        for (Expression target : node.targets()) {
            if (!bind(target, value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean annAssign(AnnAssign node) {
        Expression assigned = node.value();
        if (text.substring(
                        node.annotation().span().start(),
                        node.annotation().span().end())
                .contains(":=")) {
            return false;
        }
        if (assigned == null) {
            return node.target() instanceof Name;
        }
        Object value = evaluate(assigned);
        return value != null && bind(node.target(), value);
    }

    @Override
    public Boolean augAssign(AugAssign node) {
        if (!(node.target() instanceof Name name)) {
            return false;
        }
        Object before = names.get(name.id());
        Object more = constants.fold(node.value());
        if (before == null || more == null || before instanceof PyList || before instanceof PySet) {
            return false;
        }
        Object result = constants.binary(node.op(), before, more);
        return result != null && bind(name, result);
    }

    @Override
    public Boolean delete(Delete node) {
        for (Expression target : node.targets()) {
            if (!(target instanceof Name name) || names.remove(name.id()) == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean expr(Expr node) {
        return constants.fold(node.value()) != null;
    }

    // Definitions and imports

    @Override
    public Boolean functionDef(FunctionDef node) {
        hasCalls |= !node.decoratorList().isEmpty();
        return isInnocent(node.decoratorList()) && bindUnknown(node.name());
    }

    @Override
    public Boolean asyncFunctionDef(AsyncFunctionDef node) {
        hasCalls |= !node.decoratorList().isEmpty();
        return isInnocent(node.decoratorList()) && bindUnknown(node.name());
    }

    @Override
    public Boolean classDef(ClassDef node) {
        hasCalls = true;
        return isInnocent(node.decoratorList()) && bindUnknown(node.name());
    }

    private boolean isInnocent(List<Expression> decorators) {
        for (Expression decorator : decorators) {
            if (evaluate(decorator) == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean importStatement(Import node) {
        for (Alias alias : node.names()) {
            String name = alias.asname();
            int dot = alias.name().indexOf('.');
            bindUnknown(
                    name != null ? name : dot < 0 ? alias.name() : alias.name().substring(0, dot));
        }
        return true;
    }

    @Override
    public Boolean importFrom(ImportFrom node) {
        for (Alias alias : node.names()) {
            String name = alias.asname();
            if (alias.name().equals("*")) {
                if (!exportsNoHeader(node.module(), node.level())) {
                    return false;
                }
            } else {
                bindUnknown(name != null ? name : alias.name());
            }
        }
        return true;
    }

    /** Whether {@code import *} from there can't bring a name that headers use. */
    private static boolean exportsNoHeader(@Nullable String module, int level) {
        if (level > 0 || module == null) {
            return false;
        }
        return module.equals("typing") || module.equals("sqlalchemy") || module.startsWith("sqlalchemy.");
    }

    @Override
    public Boolean typeAlias(TypeAlias node) {
        return bindUnknown(node.name().id());
    }

    @Override
    public Boolean pass(Pass node) {
        return true;
    }

    // What only running decides

    @Override
    public Boolean ifStatement(If node) {
        return false;
    }

    @Override
    public Boolean returnStatement(Return node) {
        return false;
    }

    @Override
    public Boolean forStatement(For node) {
        return false;
    }

    @Override
    public Boolean asyncFor(AsyncFor node) {
        return false;
    }

    @Override
    public Boolean whileStatement(While node) {
        return false;
    }

    @Override
    public Boolean with(With node) {
        return false;
    }

    @Override
    public Boolean asyncWith(AsyncWith node) {
        return false;
    }

    @Override
    public Boolean match(Match node) {
        return false;
    }

    @Override
    public Boolean raise(Raise node) {
        return false;
    }

    @Override
    public Boolean tryStatement(Try node) {
        return false;
    }

    @Override
    public Boolean tryStar(TryStar node) {
        return false;
    }

    @Override
    public Boolean assertStatement(Assert node) {
        return false;
    }

    @Override
    public Boolean global(Global node) {
        return false;
    }

    @Override
    public Boolean nonlocal(Nonlocal node) {
        return false;
    }

    @Override
    public Boolean breakStatement(Break node) {
        return false;
    }

    @Override
    public Boolean continueStatement(Continue node) {
        return false;
    }
}
