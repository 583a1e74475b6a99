package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names for constraints and indexes that have none: templates such as {@code "fk_%(table_name)s_%(column_0_name)s"},
 * by kind ({@code fk}, {@code pk}, {@code ix}, {@code ck}, {@code uq} or the class), and a script's own tokens.
 */
public final class NamingConvention {
    /** Only indexes get a name: {@code ix_<table>_<column>}. */
    public static final NamingConvention DEFAULT = new NamingConvention(PyDict.of("ix", "ix_%(column_0_label)s"));

    private final PyDict templates;

    private NamingConvention(PyDict templates) {
        this.templates = templates;
    }

    /** The convention that a script passed; None and an empty one are the default. */
    public static NamingConvention of(@Nullable Object value) {
        Object given = Values.orNull(value);
        if (given == null || !Operators.truth(given)) {
            return DEFAULT;
        }
        if (given instanceof PyDict dict) {
            return new NamingConvention(dict);
        }
        PyDict copy = new PyDict();
        for (Object key : Operators.list(given)) {
            copy.put(key, Operators.getItem(given, key));
        }
        return new NamingConvention(copy);
    }

    public Object toPython() {
        return new PyDict(templates);
    }

    /** Names {@code constraint}, which has just become part of {@code table}, if the table's convention says so. */
    static void nameOnAttach(Constraint constraint, Table table) {
        Identifier name = constraint.name();
        boolean later = constraint instanceof CheckConstraint check && check.nameByConvention();
        if (later || (name != null && name.isConvention())) {
            return;
        }
        Identifier made = table.metadata().namingConvention().nameFor(constraint, table);
        if (made != null) {
            constraint.setName(made);
        }
    }

    static void nameOnAttach(Index index, Table table) {
        Identifier name = index.name();
        if (name != null && name.isConvention()) {
            return;
        }
        Identifier made = table.metadata().namingConvention().nameFor(index, table);
        if (made != null) {
            index.setName(made);
        }
    }

    /** The name of {@code index} of {@code table} by this convention, or null when it gets none. */
    public @Nullable Identifier nameFor(Index index, Table table) {
        Subject subject = new Subject(index, index.columns(), List.of(), table);
        return apply("ix", PyClass.of(Index.class), index.name(), false, subject);
    }

    /** The name of {@code constraint} in {@code table} by this convention, or null when it gets none. */
    public @Nullable Identifier nameFor(Constraint constraint, Table table) {
        List<ForeignKey> elements =
                constraint instanceof ForeignKeyConstraint foreignKey ? foreignKey.elements() : List.of();
        boolean unnamed = constraint instanceof CheckConstraint check && check.nameByConvention();
        return apply(
                prefix(constraint),
                PyClass.of(constraint.getClass()),
                constraint.name(),
                unnamed,
                new Subject(constraint, constraint.columns(), elements, table));
    }

    private static @Nullable String prefix(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint) {
            return "pk";
        }
        if (constraint instanceof CheckConstraint) {
            return "ck";
        }
        if (constraint instanceof UniqueConstraint) {
            return "uq";
        }
        return constraint instanceof ForeignKeyConstraint ? "fk" : null;
    }

    private @Nullable Identifier apply(
            @Nullable String prefix, PyClass kind, @Nullable Identifier name, boolean unnamed, Subject subject) {
        Object template = template(prefix, kind);
        if (name != null && name.isConvention()) {
            return name;
        }
        if (template == null) {
            return null;
        }
        boolean applies = name == null || unnamed || Operators.contains(template, "constraint_name");
        if (!applies || template == None.NONE) {
            return null;
        }
        Object made = Operators.binary(BinaryOperator.MOD, template, subject.values(template, name, unnamed));
        return Identifier.convention(Operators.str(made));
    }

    private @Nullable Object template(@Nullable String prefix, PyClass kind) {
        for (PyClass candidate : kind.mro()) {
            if (candidate == kind && prefix != null && templates.containsKey(prefix)) {
                return templates.get(prefix);
            }
            if (templates.containsKey(candidate)) {
                return templates.get(candidate);
            }
        }
        return null;
    }

    /** What a template's tokens are asked of. */
    private final class Subject {
        private final Object subject;
        private final List<ColumnClause> columns;
        private final List<ForeignKey> elements;
        private final Table table;

        Subject(Object subject, List<ColumnClause> columns, List<ForeignKey> elements, Table table) {
            this.subject = subject;
            this.columns = columns;
            this.elements = elements;
            this.table = table;
        }

        /** The values of the tokens that {@code template} mentions. */
        PyDict values(Object template, @Nullable Identifier name, boolean unnamed) {
            PyDict values = new PyDict();
            String text = Operators.str(template);
            int at = text.indexOf("%(");
            while (at >= 0) {
                int end = text.indexOf(')', at);
                if (end < 0) {
                    break;
                }
                String token = text.substring(at + 2, end);
                if (!values.containsKey(token)) {
                    values.put(token, value(token, name, unnamed));
                }
                at = text.indexOf("%(", end);
            }
            return values;
        }

        private Object value(String token, @Nullable Identifier name, boolean unnamed) {
            Object custom = templates.get(token);
            if (custom != null) {
                return Interpreter.current().call(custom, subject, table);
            }
            switch (token) {
                case "table_name":
                    return table.name();
                case "constraint_name":
                    if (name == null || unnamed) {
                        throw SqlalchemyErrors.invalidRequest(
                                "Naming convention including %(constraint_name)s token requires that constraint is "
                                        + "explicitly named.");
                    }
                    return name.text();
                case "referred_table_name":
                    if (!elements.isEmpty()) {
                        return elements.get(0).targetTable();
                    }
                    break;
                default:
                    break;
            }
            Object ofColumns = ofColumns(token);
            if (ofColumns == null) {
                throw PyException.keyError(token);
            }
            return ofColumns;
        }

        /** {@code column_0_name}, {@code referred_column_0_name}, {@code column_0N_name}, {@code column_0_N_label}, … */
        private @Nullable Object ofColumns(String token) {
            boolean referred = token.startsWith("referred_");
            String rest = referred ? token.substring("referred_".length()) : token;
            if (!rest.startsWith("column_")) {
                return null;
            }
            int at = "column_".length();
            int digits = at;
            while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
                digits++;
            }
            if (digits == at) {
                return null;
            }
            String tail = rest.substring(digits);
            if (tail.startsWith("_N_") || tail.startsWith("N_")) {
                String separator = tail.startsWith("_N_") ? "_" : "";
                String attribute = tail.substring(tail.indexOf("N_") + 2);
                List<String> all = new ArrayList<>();
                int count = elements.isEmpty() ? columns.size() : elements.size();
                for (int i = 0; i < count; i++) {
                    String one = ofColumn(i, attribute, referred);
                    if (one == null) {
                        return null;
                    }
                    all.add(one);
                }
                return String.join(separator, all);
            }
            return tail.startsWith("_")
                    ? ofColumn(Integer.parseInt(rest.substring(at, digits)), tail.substring(1), referred)
                    : null;
        }

        private @Nullable String ofColumn(int index, String attribute, boolean referred) {
            if (referred) {
                return attribute.equals("name") ? elements.get(index).column().name() : null;
            }
            ColumnClause column;
            if (!elements.isEmpty()) {
                column = index < elements.size() ? elements.get(index).parent() : null;
            } else {
                column = index < columns.size() ? columns.get(index) : null;
            }
            return switch (attribute) {
                case "name" -> column == null ? "" : column.name();
                case "key" -> column == null ? "" : column.key();
                case "label" -> column == null ? "" : label(column);
                default -> null;
            };
        }

        private String label(ColumnClause column) {
            return column instanceof Column known ? known.ddlLabel() : column.name();
        }
    }
}
