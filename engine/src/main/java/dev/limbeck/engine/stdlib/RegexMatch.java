package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Integers;
import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** {@code re.Match}. */
@PyType(value = "Match", module = "re", subclassable = false)
final class RegexMatch implements NativeText {
    private final Regex regex;
    private final Object string;
    private final String text;
    private final MatchResult result;

    RegexMatch(Regex regex, Object string, String text, MatchResult result) {
        this.regex = regex;
        this.string = string;
        this.text = text;
        this.result = result;
    }

    private int index(Object group) {
        Object plain = PyDerived.unwrap(group);
        if (Integers.isInteger(plain)) {
            long index = Operators.index(plain);
            if (index >= 0 && index <= result.groupCount()) {
                return (int) index;
            }
        } else if (plain instanceof String name) {
            Integer index = regex.groupNames().get(name);
            if (index != null) {
                return index;
            }
        }
        throw PyException.indexError("no such group");
    }

    private Object value(int index, Object otherwise) {
        String group = result.group(index);
        return group == null ? otherwise : regex.part(group);
    }

    @PyMethod("group(*groups)")
    public Object group(List<Object> groups) {
        if (groups.size() <= 1) {
            return value(groups.isEmpty() ? 0 : index(groups.get(0)), None.NONE);
        }
        Object[] values = new Object[groups.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(index(groups.get(i)), None.NONE);
        }
        return PyTuple.of(values);
    }

    @PyMethod("__getitem__(group, /)")
    public Object getItem(Object group) {
        return value(index(group), None.NONE);
    }

    @PyMethod("groups(default=None)")
    public PyTuple groups(Object otherwise) {
        Object[] values = new Object[result.groupCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i + 1, otherwise);
        }
        return PyTuple.of(values);
    }

    @PyMethod("groupdict(default=None)")
    public PyDict groupdict(Object otherwise) {
        PyDict groups = new PyDict();
        for (Map.Entry<String, Integer> entry : regex.groupNames().entrySet()) {
            groups.put(entry.getKey(), value(entry.getValue(), otherwise));
        }
        return groups;
    }

    @PyMethod("start(group=0, /)")
    public long start(Object group) {
        return Text.index(text, result.start(index(group)));
    }

    @PyMethod("end(group=0, /)")
    public long end(Object group) {
        return Text.index(text, result.end(index(group)));
    }

    @PyMethod("span(group=0, /)")
    public PyTuple span(Object group) {
        return PyTuple.of(start(group), end(group));
    }

    @PyMethod("expand(template)")
    public Object expand(String template) {
        StringBuilder expanded = new StringBuilder();
        RegexTemplate.parse(template, regex).expand(result, expanded);
        return regex.part(expanded.toString());
    }

    @PyAttribute("string")
    public Object string() {
        return string;
    }

    @PyAttribute("re")
    public Regex regex() {
        return regex;
    }

    @PyAttribute("pos")
    public long pos() {
        return 0;
    }

    @PyAttribute("endpos")
    public long endpos() {
        return Text.length(text);
    }

    @PyAttribute("lastindex")
    public Object lastindex() {
        int last = 0;
        for (int i = 1; i <= result.groupCount(); i++) {
            boolean outer = last == 0 || result.end(i) > result.end(last);
            last = result.group(i) != null && outer ? i : last;
        }
        return last == 0 ? None.NONE : (Object) (long) last;
    }

    @PyAttribute("lastgroup")
    public Object lastgroup() {
        Object last = lastindex();
        for (Map.Entry<String, Integer> entry : regex.groupNames().entrySet()) {
            if (last instanceof Long index && entry.getValue() == index.intValue()) {
                return entry.getKey();
            }
        }
        return None.NONE;
    }

    @Override
    public String repr() {
        return "<re.Match object; span=" + Operators.repr(span(0L)) + ", match=" + Operators.repr(value(0, None.NONE))
                + ">";
    }

    @Override
    public String toString() {
        return repr();
    }
}
