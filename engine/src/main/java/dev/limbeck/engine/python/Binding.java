package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/**
 * What scripts can call on one Java class, and how to call it. The build writes one for every class that declares
 * something ({@code BindingProcessor}), so that a start neither reads annotations, which would cost more than all else the
 * interpreter does then, nor calls through reflection. Classes compiled without the processor get a
 * {@link ReflectedBinding}; both say the same.
 */
public abstract class Binding {
    private static final ClassValue<Binding> BINDINGS = new ClassValue<>() {
        @Override
        protected Binding computeValue(Class<?> owner) {
            return find(owner);
        }
    };

    private static final Class<?>[] NONE = {};

    private final Class<?> owner;
    private Member @Nullable [] members;

    protected Binding(Class<?> owner) {
        this.owner = owner;
    }

    static Binding of(Class<?> owner) {
        return BINDINGS.get(owner);
    }

    private static Binding find(Class<?> owner) {
        ClassLoader loader = owner.getClassLoader();
        if (loader != null && !owner.isHidden() && !owner.isArray()) {
            try {
                return (Binding) Class.forName(nameFor(owner), true, loader)
                        .getConstructor()
                        .newInstance();
            } catch (ClassNotFoundException notWritten) {
                // the usual case of classes that declare nothing
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot use what the build wrote for " + owner, e);
            }
        }
        return declaresNothing(owner) ? new Nothing(owner) : new ReflectedBinding(owner);
    }

    /** Whether the processor saw the class and wrote nothing: then even asking for its annotations would be a waste. */
    private static boolean declaresNothing(Class<?> owner) {
        Class<?> superclass = owner.getSuperclass();
        return superclass != null
                && superclass.getPackage() == owner.getPackage()
                && superclass.getClassLoader() == owner.getClassLoader()
                && superclass.getClassLoader() != null
                && !(of(superclass) instanceof ReflectedBinding);
    }

    /** The processor's rule: {@code a.Outer$Inner} has {@code a.Outer_InnerBinding}. */
    private static String nameFor(Class<?> owner) {
        return owner.getName().replace('$', '_') + "Binding";
    }

    final Class<?> owner() {
        return owner;
    }

    // --- the class itself, as PyType says -----------------------------------------------------------------------------

    /** The Python name, or null when the class is none for scripts and only has functions or inherited members. */
    protected @Nullable String typeName() {
        return null;
    }

    protected String module() {
        return "builtins";
    }

    protected Class<?>[] of() {
        return NONE;
    }

    protected Class<?>[] bases() {
        return NONE;
    }

    /** {@link PyType#qualifies}. */
    protected boolean qualifies() {
        return true;
    }

    protected boolean subclassable() {
        return true;
    }

    final boolean isHolder() {
        return of().length > 0;
    }

    // --- its members --------------------------------------------------------------------------------------------------

    /**
     * One text for each member: its kind ({@code m}ethod, {@code n}ew, {@code a}ttribute, {@code s}etter), {@code s} for static
     * or {@code i} for instance, {@code c} when the first parameter after an Interpreter is a PyClass or else {@code -}, the
     * Java parameters that may be null as a hexadecimal mask, a colon, and what the annotation says.
     */
    protected abstract String[] memberTexts();

    /** The types of the Java parameters. */
    protected abstract Class<?>[] parameters(int member);

    /** Calls the Java method. */
    protected abstract @Nullable Object invoke(int member, @Nullable Object target, @Nullable Object[] arguments)
            throws Exception;

    /** Asked when the mask is {@code ?}: reflection reads type annotations only when None was given. */
    boolean isNullable(int member, int parameter) {
        return false;
    }

    final Member[] members() {
        Member[] known = members;
        if (known == null) {
            String[] texts = memberTexts();
            known = new Member[texts.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = new Member(this, i, texts[i]);
            }
            members = known;
        }
        return known;
    }

    /** One Java method that scripts can reach. */
    static final class Member {
        private final Binding binding;
        private final int index;
        private final String encoded;

        private Member(Binding binding, int index, String encoded) {
            this.binding = binding;
            this.index = index;
            this.encoded = encoded;
        }

        boolean isMethod() {
            return encoded.charAt(0) == 'm';
        }

        boolean isNew() {
            return encoded.charAt(0) == 'n';
        }

        boolean isAttribute() {
            return encoded.charAt(0) == 'a';
        }

        boolean isSetter() {
            return encoded.charAt(0) == 's';
        }

        boolean isStatic() {
            return encoded.charAt(1) == 's';
        }

        /** Whether the first Java parameter, after an Interpreter, is a class. */
        boolean takesClass() {
            return encoded.charAt(2) == 'c';
        }

        /** What the annotation says: a signature, or an attribute's name. */
        String text() {
            return encoded.substring(encoded.indexOf(':') + 1);
        }

        /** Whether the text is a signature of the function {@code name}. */
        boolean isFunction(String name) {
            int start = encoded.indexOf(':') + 1;
            return isMethod()
                    && encoded.startsWith(name, start)
                    && encoded.startsWith("(", start + name.length());
        }

        Class<?> owner() {
            return binding.owner;
        }

        Class<?>[] parameters() {
            return binding.parameters(index);
        }

        /** Whether the Java parameter takes null. */
        boolean isNullable(int parameter) {
            String mask = encoded.substring(3, encoded.indexOf(':'));
            return mask.equals("?")
                    ? binding.isNullable(index, parameter)
                    : (Long.parseUnsignedLong(mask, 16) >> parameter & 1) == 1;
        }

        @Nullable Object invoke(@Nullable Object target, @Nullable Object[] arguments) {
            try {
                return binding.invoke(index, target, arguments);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw Sneaky.rethrow(e);
            }
        }

        @Override
        public String toString() {
            return binding.owner.getName() + "." + text();
        }
    }

    /** Of a class that only inherits. */
    private static final class Nothing extends Binding {
        Nothing(Class<?> owner) {
            super(owner);
        }

        @Override
        protected String[] memberTexts() {
            return new String[0];
        }

        @Override
        protected Class<?>[] parameters(int member) {
            throw new IllegalArgumentException(owner() + " has no member " + member);
        }

        @Override
        protected @Nullable Object invoke(int member, @Nullable Object target, @Nullable Object[] arguments) {
            throw new IllegalArgumentException(owner() + " has no member " + member);
        }
    }
}
