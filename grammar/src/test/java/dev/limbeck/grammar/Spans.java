package dev.limbeck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.List;

/** Checks that every node is inside the node around it, and that names are where their text is. */
final class Spans {
    private Spans() {}

    static void check(Module module) {
        check(module, module.span(), module.source());
    }

    private static void check(Object value, Span outer, SourceFile source) {
        if (value instanceof List<?> list) {
            list.forEach(item -> check(item, outer, source));
        } else if (value instanceof Node node) {
            Span span = node.span();
            assertThat(span.start()).as("%s in %s", node, outer).isBetween(outer.start(), span.end());
            assertThat(span.end()).as("%s in %s", node, outer).isLessThanOrEqualTo(outer.end());
            checkComponents((Record) value, span, source);
            if (node instanceof Expression.Name name) {
                String normal = Normalizer.normalize(source.text(span), Normalizer.Form.NFKC);
                assertThat(normal).isEqualTo(name.id());
            }
        } else if (value instanceof Record group && !(value instanceof Span)) {
            checkComponents(group, outer, source);
        }
    }

    private static void checkComponents(Record node, Span span, SourceFile source) {
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            // decorators stand before the span of what they decorate
            if (!component.getName().equals("decoratorList")) {
                check(get(component, node), span, source);
            }
        }
    }

    private static Object get(RecordComponent component, Record node) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
