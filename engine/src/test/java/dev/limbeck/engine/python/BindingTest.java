package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the build wrote for each class is what reflection finds in it. */
class BindingTest {
    @Test
    void writtenBindingsSayWhatTheAnnotationsSay() {
        assumeThat(Binding.of(PyFunction.class))
                .as("compiled without the processor: there is nothing to compare")
                .isNotInstanceOf(ReflectedBinding.class);
        int compared = 0;
        String tests = BindingTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(location -> !location.contains(tests))
                .importPackages("dev.limbeck.engine")) {
            boolean declares = type.isAnnotatedWith(PyType.class)
                    || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PyMethod.class));
            if (declares) {
                Class<?> owner = type.reflect();
                assertThat(Binding.of(owner)).as(type.getName()).isNotInstanceOf(ReflectedBinding.class);
                assertThat(facts(Binding.of(owner))).isEqualTo(facts(new ReflectedBinding(owner)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static List<String> facts(Binding binding) {
        List<String> facts = new ArrayList<>();
        for (Binding.Member member : binding.members()) {
            StringBuilder fact = new StringBuilder(member.text());
            fact.append(member.isMethod()).append(member.isNew()).append(member.isAttribute());
            fact.append(member.isSetter()).append(member.isStatic()).append(member.takesClass());
            for (int i = 0; i < member.parameters().length; i++) {
                fact.append(member.parameters()[i]).append(member.isNullable(i) ? "?" : "!");
            }
            facts.add(fact.toString());
        }
        Collections.sort(facts);
        facts.add(0, binding.typeName() + binding.module() + List.of(binding.of()) + List.of(binding.bases())
                + binding.subclassable());
        return facts;
    }
}
