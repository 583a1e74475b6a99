package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;

/** {@code int | None}: the types an annotation allows; also a second argument of {@code isinstance}. */
@PyType(value = "UnionType", module = "types", subclassable = false)
public final class UnionType extends PyObject {
    private final List<Object> members;

    private UnionType(List<Object> members) {
        this.members = List.copyOf(members);
    }

    /** {@code left | right}, flattened and without repetitions; None stands for its class. */
    public static UnionType of(Object left, Object right) {
        List<Object> members = new ArrayList<>();
        add(members, left);
        add(members, right);
        return new UnionType(members);
    }

    private static void add(List<Object> members, Object member) {
        if (member instanceof UnionType union) {
            for (Object each : union.members) {
                add(members, each);
            }
        } else if (!members.contains(member)) {
            members.add(member);
        }
    }

    @PyAttribute("__args__")
    public PyTuple members() {
        return PyTuple.copyOf(members);
    }

    @PyMethod("__or__(other)")
    public UnionType or(Object other) {
        return of(this, other);
    }

    @PyMethod("__ror__(other)")
    public UnionType reflectedOr(Object other) {
        return of(other, this);
    }

    @PyMethod("__instancecheck__(instance)")
    public boolean isInstance(Object instance) {
        for (Object member : members) {
            if (member == None.NONE ? instance == None.NONE : Operators.isInstance(instance, member)) {
                return true;
            }
        }
        return false;
    }

    @PyMethod("__subclasscheck__(subclass)")
    public boolean isSubclass(Object subclass) {
        for (Object member : members) {
            if (member != None.NONE && Operators.isSubclass(subclass, member)) {
                return true;
            }
        }
        return false;
    }

    @PyMethod("__eq__(other)")
    public boolean isEqual(Object other) {
        return other instanceof UnionType union
                && union.members.containsAll(members)
                && members.containsAll(union.members);
    }

    @PyMethod("__hash__()")
    public int hash() {
        int hash = 0;
        for (Object member : members) {
            hash += member.hashCode();
        }
        return hash;
    }

    @PyMethod("__repr__()")
    public String repr() {
        List<String> names = new ArrayList<>();
        for (Object member : members) {
            names.add(member instanceof PyClass type ? type.fullName() : Operators.repr(member));
        }
        return String.join(" | ", names);
    }
}
