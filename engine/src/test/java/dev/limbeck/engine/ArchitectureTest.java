package dev.limbeck.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.limbeck.grammar.MayImport;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms keep to themselves: what each may import stands in its own {@code package-info.java}. */
class ArchitectureTest {
    private static final String ROOT = "dev.limbeck.";

    /** Everything that another program may have in its process. */
    private static final String[] LIBRARY = {"dev.limbeck.grammar..", "dev.limbeck.engine.."};

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        String tests = ArchitectureTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains(tests))
                .importPackages("dev.limbeck");
    }

    @Test
    void everyRoomSaysWhatItMayImport() {
        Set<String> silent = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackage().tryGetAnnotationOfType(MayImport.class).isEmpty()) {
                silent.add(type.getPackageName());
            }
        }
        assertThat(silent).as("packages without @MayImport").isEmpty();
    }

    @Test
    void everyRoomStandsInTheArchitecturePage() throws IOException {
        String root = System.getProperty("limbeck.root", "..");
        String page = Files.readString(Path.of(root, "docs", "architecture.md"));
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!page.contains("| `" + type.getPackageName().substring(ROOT.length()) + "` |")) {
                missing.add(type.getPackageName());
            }
        }
        assertThat(missing).as("packages without a row in docs/architecture.md").isEmpty();
    }

    @Test
    void everyRoomOnTheListsExists() {
        Set<String> rooms = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (JavaClass type : classes) {
            rooms.add(roomOf(type));
            named.addAll(mayImport(type));
        }
        named.remove("*");
        named.removeAll(rooms);
        assertThat(named).as("rooms in a @MayImport that are no package").isEmpty();
    }

    @Test
    void everyRoomImportsOnlyWhatItSays() {
        Map<String, List<String>> forbidden = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> allowed = mayImport(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)
                        && !target.getPackage().equals(type.getPackage())
                        && !target.isEquivalentTo(MayImport.class)
                        && !allowed.contains("*")
                        && !allowed.contains(roomOf(target))) {
                    forbidden
                            .computeIfAbsent(roomOf(type) + " -> " + roomOf(target), room -> new ArrayList<>())
                            .add(dependency.getDescription());
                }
            }
        }
        assertThat(forbidden).as("imports that a @MayImport does not allow").isEmpty();
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("dev.limbeck.engine.(*)..").should().beFreeOfCycles().check(classes);
        slices().matching("dev.limbeck.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void antlrStaysInTheGrammar() {
        noClasses()
                .that(resideInAPackage("dev.limbeck.engine.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.antlr.."))
                .check(classes);
    }

    @Test
    void databasesAreReachedFromDialectAndMigrationOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.limbeck.engine.dialect..", "dev.limbeck.engine.migration..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..", "org.postgresql..", "org.mariadb.."))
                .check(classes);
    }

    @Test
    void theCommandLineLibraryStaysOutOfTheEngine() {
        noClasses()
                .that(resideInAnyPackage(LIBRARY))
                .should()
                .dependOnClassesThat(resideInAPackage("picocli.."))
                .check(classes);
    }

    @Test
    void theProcessBelongsToTheCommandLine() {
        DescribedPredicate<JavaAccess<?>> touchesTheProcess =
                describe("a stream, the environment or the end of the process", access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getName();
                    return switch (owner) {
                        case "java.lang.System" ->
                            Set.of("out", "err", "in", "exit", "getenv", "console", "setOut", "setErr", "setProperty")
                                    .contains(name);
                        case "java.lang.Runtime" ->
                            Set.of("exit", "halt", "exec", "addShutdownHook").contains(name);
                        default ->
                            name.equals("printStackTrace")
                                    && access.getTarget().getFullName().endsWith("()");
                    };
                });
        noClasses()
                .that(resideInAnyPackage(LIBRARY))
                .should()
                .accessTargetWhere(touchesTheProcess)
                .because("the engine gets its streams, environment and directory from a Host")
                .check(classes);
    }

    @Test
    void theEngineKeepsNoStateBetweenRuns() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage("dev.limbeck.engine.."))
                .should(neverChange())
                .because("two threads may migrate two databases in one process")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return; // the compiler's own, such as the table behind a switch over an enum
                }
                if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static and not final"));
                } else if (isMutable(field)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " holds a mutable object"));
                }
            }
        };
    }

    private static boolean isMutable(JavaField field) {
        JavaClass type = field.getRawType();
        if (field.getFullName().equals("dev.limbeck.engine.python.Interpreter.CURRENT")) {
            return false; // which run a thread is in: equals and hashCode cannot be handed an interpreter
        }
        if (type.isArray()) { // a private table is read by its own class, which a reviewer sees whole
            return !field.getModifiers().contains(JavaModifier.PRIVATE);
        }
        for (Class<?> mutable : List.of(
                StringBuilder.class,
                StringBuffer.class,
                ThreadLocal.class,
                java.util.BitSet.class,
                java.util.concurrent.atomic.AtomicBoolean.class,
                java.util.concurrent.atomic.AtomicInteger.class,
                java.util.concurrent.atomic.AtomicLong.class,
                java.util.concurrent.atomic.AtomicReference.class)) {
            if (type.isAssignableTo(mutable)) {
                return true;
            }
        }
        if (!type.isAssignableTo(Collection.class) && !type.isAssignableTo(Map.class)) {
            return false;
        }
        Class<?> value = valueOf(field).getClass();
        return !value.getName().startsWith("java.util.ImmutableCollections")
                && !value.getName().startsWith("java.util.Collections$Unmodifiable")
                && !value.getName().startsWith("java.util.Collections$Empty")
                && !value.getName().startsWith("java.util.Collections$Singleton")
                && !value.getName().startsWith("dev.limbeck.");
    }

    private static Object valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getFullName(), e);
        }
    }

    private static Set<String> mayImport(JavaClass type) {
        return type.getPackage()
                .tryGetAnnotationOfType(MayImport.class)
                .map(annotation -> Set.of(annotation.value()))
                .orElse(Set.of());
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
