package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/**
 * What scripts can call on one Java class, and how to call it, apart from how that is found out: {@link ReflectedBinding}
 * reads the annotations when a script first names the class.
 */
public abstract class Binding {
    private static final ClassValue<Binding> BINDINGS = new ClassValue<>() {
        @Override
        protected Binding computeValue(Class<?> owner) {
            return new ReflectedBinding(owner);
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

    final Class<?> owner() {
        return owner;
    }

    // --- the class itself, as PyType says
    // -----------------------------------------------------------------------------

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

    // --- its members
    // --------------------------------------------------------------------------------------------------

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
            return isMethod() && encoded.startsWith(name, start) && encoded.startsWith("(", start + name.length());
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

        @Nullable
        Object invoke(@Nullable Object target, @Nullable Object[] arguments) {
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
}
