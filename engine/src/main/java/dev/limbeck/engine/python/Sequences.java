package dev.limbeck.engine.python;

import java.util.List;

/** What lists and tuples share: equality and order, element by element. */
final class Sequences {
    private Sequences() {}

    static boolean equal(List<Object> left, List<Object> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size() && i < right.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Equal as elements of containers are: the same object, or equal. */
    static boolean same(Object left, Object right) {
        return left == right || Operators.equal(left, right);
    }
}
