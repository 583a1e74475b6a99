package dev.limbeck.binding;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Finds the classes with {@code @PyType}, {@code @PyMethod} and their kin, and has a binding written for each. */
public final class BindingProcessor extends AbstractProcessor {
    static final String ROOM = "dev.limbeck.engine.python.";

    private static final String[] ON_METHODS = {"PyMethod", "PyNew", "PyAttribute", "PySetter"};

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ROOM + "PyType", ROOM + "PyMethod", ROOM + "PyNew", ROOM + "PyAttribute", ROOM + "PySetter");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<String, TypeElement> classes = new LinkedHashMap<>();
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                Element owner = element.getKind() == ElementKind.METHOD ? element.getEnclosingElement() : element;
                if (owner instanceof TypeElement type && isReachable(type)) {
                    classes.put(processingEnv.getElementUtils().getBinaryName(type).toString(), type);
                }
            }
        }
        for (TypeElement type : classes.values()) {
            write(type);
        }
        return true;
    }

    /** Private and local classes have no name that generated code could use; they keep the slow way. */
    private static boolean isReachable(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
            if (each.getEnclosingElement().getKind() == ElementKind.METHOD) {
                return false;
            }
        }
        return true;
    }

    private void write(TypeElement type) {
        BindingSource source = new BindingSource(processingEnv, type);
        for (Element member : type.getEnclosedElements()) {
            for (String annotation : ON_METHODS) {
                source.addIfAnnotated(member, annotation);
            }
        }
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(source.name(), type).openWriter()) {
            writer.write(source.text());
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "cannot write " + source.name() + ": " + e, type);
        }
    }
}
