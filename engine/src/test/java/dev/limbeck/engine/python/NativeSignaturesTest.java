package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Parameter;
import dev.limbeck.grammar.PythonParser;
import dev.limbeck.grammar.SourceFile;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every signature that Java code declares for scripts is Python, and fits its Java method. */
class NativeSignaturesTest {
    @Test
    void everySignatureFitsItsMethod() {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.limbeck.engine")) {
            for (Method method : declaredMethods(type)) {
                checked += check(method, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(500);
    }

    private static Method[] declaredMethods(JavaClass type) {
        boolean declares = type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(PyMethod.class)
                        || method.isAnnotatedWith(PyNew.class)
                        || method.isAnnotatedWith(PyAttribute.class)
                        || method.isAnnotatedWith(PySetter.class));
        return declares ? type.reflect().getDeclaredMethods() : new Method[0];
    }

    private static int check(Method method, List<String> wrong) {
        PyMethod function = method.getAnnotation(PyMethod.class);
        PyNew creator = method.getAnnotation(PyNew.class);
        if (function == null && creator == null || method.isSynthetic()) {
            return 0;
        }
        String text = function == null ? creator.value() : function.value();
        try {
            Signature ours = SignatureReader.read(text);
            compare(method, text, ours, wrong);
            boolean receives = isHolder(method.getDeclaringClass()) && Modifier.isStatic(method.getModifiers());
            checkTypes(method, text, ours, receives, wrong);
        } catch (RuntimeException e) {
            wrong.add(method + ": " + e);
        }
        return 1;
    }

    private static boolean isHolder(Class<?> type) {
        PyType declared = type.getAnnotation(PyType.class);
        return declared != null && declared.of().length > 0;
    }

    /** Our small reader sees what the real parser sees. */
    private static void compare(Method method, String text, Signature ours, List<String> wrong) {
        String lambda = "lambda " + text.substring(text.indexOf('(') + 1, text.length() - 1) + ": 0";
        Expression.Lambda tree =
                (Expression.Lambda) PythonParser.parseExpression(new SourceFile(method.toString(), lambda));
        List<String> names = new ArrayList<>();
        for (Parameter parameter : ScopeBuilder.inOrder(tree.args())) {
            boolean required = parameter.defaultValue() == null
                    && parameter != tree.args().vararg()
                    && parameter != tree.args().kwarg();
            names.add(parameter.arg() + (required ? "" : "?"));
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < ours.count(); i++) {
            boolean required = ours.defaultOf(i) == null && !ours.isVararg(i) && !ours.isKwarg(i);
            read.add(ours.name(i) + (required ? "" : "?"));
        }
        if (!names.equals(read)
                || ours.positionalOnlyCount() != tree.args().posonlyargs().size()
                || ours.positionalCount()
                        != tree.args().posonlyargs().size() + tree.args().args().size()) {
            wrong.add(method + ": read as " + read + ", parsed as " + names);
        }
    }

    private static void checkTypes(
            Method method, String text, Signature signature, boolean receives, List<String> wrong) {
        Class<?>[] types = method.getParameterTypes();
        int extra = types.length - signature.count();
        boolean fits = extra >= 0 && extra <= 2;
        for (int i = 0; i < extra && fits; i++) {
            boolean injected = types[i] == Interpreter.class || types[i] == PyClass.class;
            fits = injected || receives && i <= 1;
        }
        if (!fits) {
            wrong.add(method + ": " + text + " does not have as many parameters");
            return;
        }
        for (int i = 0; i < signature.count(); i++) {
            Class<?> type = types[extra + i];
            if (signature.isVararg(i) && type != List.class && type != PyTuple.class && type != Object.class) {
                wrong.add(method + ": *" + signature.name(i) + " must be a List");
            }
            if (signature.isKwarg(i) && type != java.util.Map.class && type != PyDict.class && type != Object.class) {
                wrong.add(method + ": **" + signature.name(i) + " must be a Map");
            }
            Object given = signature.defaultOf(i);
            if (given == Ellipsis.ELLIPSIS && type != Object.class) {
                wrong.add(method + ": '" + signature.name(i) + "' may be Ellipsis and must be an Object");
            }
            if (given == None.NONE && type.isPrimitive() && type != boolean.class) {
                wrong.add(method + ": '" + signature.name(i) + "' may be None and must not be primitive");
            }
        }
    }
}
