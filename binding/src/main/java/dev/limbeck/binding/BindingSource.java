package dev.limbeck.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The source text of one class's binding. */
final class BindingSource {
    private final ProcessingEnvironment environment;
    private final TypeElement owner;
    private final String ownerName;
    private final List<String> texts = new ArrayList<>();
    private final List<ExecutableElement> methods = new ArrayList<>();

    BindingSource(ProcessingEnvironment environment, TypeElement owner) {
        this.environment = environment;
        this.owner = owner;
        this.ownerName = erased(owner.asType());
    }

    /** The name that {@code Binding} looks for. */
    String name() {
        return environment.getElementUtils().getBinaryName(owner).toString().replace('$', '_') + "Binding";
    }

    private String packageName() {
        return environment.getElementUtils().getPackageOf(owner).getQualifiedName().toString();
    }

    private String simpleName() {
        return name().substring(packageName().length() + 1);
    }

    // --- collecting ---------------------------------------------------------------------------------------------------

    void addIfAnnotated(Element member, String annotation) {
        if (!(member instanceof ExecutableElement method)) {
            return;
        }
        Object value = value(method, annotation, "value");
        if (value == null) {
            return;
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            environment
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "what scripts call cannot be private", method);
            return;
        }
        methods.add(method);
        texts.add(kind(annotation) + (isStatic(method) ? "s" : "i") + (takesClass(method) ? "c" : "-")
                + Long.toHexString(nullable(method)) + ":" + value);
    }

    private static String kind(String annotation) {
        return switch (annotation) {
            case "PyMethod" -> "m";
            case "PyNew" -> "n";
            case "PyAttribute" -> "a";
            default -> "s";
        };
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    private boolean takesClass(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        int at = !parameters.isEmpty() && is(parameters.get(0), "Interpreter") ? 1 : 0;
        return parameters.size() > at && is(parameters.get(at), "PyClass");
    }

    private boolean is(VariableElement parameter, String simpleName) {
        return erased(parameter.asType()).equals(BindingProcessor.ROOM + simpleName);
    }

    private static long nullable(ExecutableElement method) {
        long mask = 0;
        for (int i = 0; i < method.getParameters().size(); i++) {
            for (AnnotationMirror annotation : method.getParameters().get(i).asType().getAnnotationMirrors()) {
                if (annotation.getAnnotationType().toString().equals("org.jspecify.annotations.Nullable")) {
                    mask |= 1L << i;
                }
            }
        }
        return mask;
    }

    private String erased(TypeMirror type) {
        TypeMirror erasure = environment.getTypeUtils().erasure(type);
        if (erasure.getKind().isPrimitive()) {
            return environment.getTypeUtils().getPrimitiveType(erasure.getKind()).toString();
        }
        if (environment.getTypeUtils().asElement(erasure) instanceof TypeElement element) {
            return element.getQualifiedName().toString();
        }
        return erasure.toString();
    }

    /** An element of an annotation of the room; null when the annotation, or a value given for the element, is missing. */
    private static @Nullable Object value(Element annotated, String annotation, String element) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(BindingProcessor.ROOM + annotation)) {
                for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> given :
                        mirror.getElementValues().entrySet()) {
                    if (given.getKey().getSimpleName().contentEquals(element)) {
                        return given.getValue().getValue();
                    }
                }
            }
        }
        return null;
    }

    // --- writing ------------------------------------------------------------------------------------------------------

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("package ").append(packageName()).append(";\n\n");
        text.append("/** Written by the compiler from what {@link ").append(ownerName).append("} declares. */\n");
        text.append("@SuppressWarnings({\"all\", \"unchecked\", \"rawtypes\", \"deprecation\", \"removal\"})\n");
        text.append("public final class ").append(simpleName()).append(" extends ");
        text.append(BindingProcessor.ROOM).append("Binding {\n");
        text.append("    public ").append(simpleName()).append("() {\n        super(").append(ownerName);
        text.append(".class);\n    }\n");
        type(text);
        members(text);
        parameters(text);
        invoke(text);
        return text.append("}\n").toString();
    }

    private void type(StringBuilder text) {
        Object name = value(owner, "PyType", "value");
        if (name == null) {
            return;
        }
        getter(text, "String", "typeName", quoted(name.toString()));
        Object module = value(owner, "PyType", "module");
        if (module != null) {
            getter(text, "String", "module", quoted(module.toString()));
        }
        Object subclassable = value(owner, "PyType", "subclassable");
        if (subclassable != null) {
            getter(text, "boolean", "subclassable", subclassable.toString());
        }
        for (String element : new String[] {"of", "bases"}) {
            if (value(owner, "PyType", element) instanceof List<?> classes) {
                getter(text, "Class<?>[]", element, "new Class<?>[] {" + classes(classes) + "}");
            }
        }
    }

    private static void getter(StringBuilder text, String type, String name, String value) {
        text.append("\n    @Override\n    protected ").append(type).append(' ').append(name);
        text.append("() {\n        return ").append(value).append(";\n    }\n");
    }

    private String classes(List<?> values) {
        List<String> names = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof AnnotationValue each && each.getValue() instanceof TypeMirror type) {
                names.add(erased(type) + ".class");
            }
        }
        return String.join(", ", names);
    }

    private void members(StringBuilder text) {
        List<String> quoted = new ArrayList<>();
        for (String member : texts) {
            quoted.add("\n            " + quoted(member));
        }
        getter(text, "String[]", "memberTexts", "new String[] {" + String.join(",", quoted) + "\n        }");
    }

    private void parameters(StringBuilder text) {
        text.append("\n    @Override\n    protected Class<?>[] parameters(int member) {\n        switch (member) {\n");
        for (int i = 0; i < methods.size(); i++) {
            List<String> types = new ArrayList<>();
            for (VariableElement parameter : methods.get(i).getParameters()) {
                types.add(erased(parameter.asType()) + ".class");
            }
            text.append("            case ").append(i).append(": return new Class<?>[] {");
            text.append(String.join(", ", types)).append("};\n");
        }
        end(text);
    }

    private void invoke(StringBuilder text) {
        text.append("\n    @Override\n    protected Object invoke(int member, Object target, Object[] arguments)");
        text.append(" throws Exception {\n        switch (member) {\n");
        for (int i = 0; i < methods.size(); i++) {
            ExecutableElement method = methods.get(i);
            String call = call(method);
            text.append("            case ").append(i).append(": ");
            if (method.getReturnType().getKind() == TypeKind.VOID) {
                text.append(call).append("; return null;\n");
            } else {
                text.append("return ").append(call).append(";\n");
            }
        }
        end(text);
    }

    private String call(ExecutableElement method) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            arguments.add("(" + boxed(method.getParameters().get(i).asType()) + ") arguments[" + i + "]");
        }
        String target = isStatic(method) ? ownerName : "((" + ownerName + ") target)";
        return target + "." + method.getSimpleName() + "(" + String.join(", ", arguments) + ")";
    }

    private String boxed(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> "Boolean";
            case INT -> "Integer";
            case LONG -> "Long";
            case DOUBLE -> "Double";
            default -> erased(type);
        };
    }

    private static void end(StringBuilder text) {
        text.append("            default: throw new IllegalArgumentException(String.valueOf(member));\n");
        text.append("        }\n    }\n");
    }

    private static String quoted(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            literal.append(c == '\n' ? "\\n" : String.valueOf(c));
        }
        return literal.append('"').toString();
    }
}
