package dev.limbeck.engine.graph;

/** The edges a traversal follows. */
enum Edges {
    /** To parents. */
    DOWN {
        @Override
        Node[] from(Node node) {
            return node.down;
        }
    },
    /** To parents and normalised dependencies. */
    NORMALIZED_DOWN {
        @Override
        Node[] from(Node node) {
            return node.normalizedDown;
        }
    },
    /** To parents and dependencies. */
    ALL_DOWN {
        @Override
        Node[] from(Node node) {
            return node.allDown;
        }
    },
    /** To children. */
    NEXT {
        @Override
        Node[] from(Node node) {
            return node.next;
        }
    },
    /** To children and dependents. */
    ALL_NEXT {
        @Override
        Node[] from(Node node) {
            return node.allNext;
        }
    };

    static Edges down(boolean includeDependencies) {
        return includeDependencies ? NORMALIZED_DOWN : DOWN;
    }

    static Edges up(boolean includeDependencies) {
        return includeDependencies ? ALL_NEXT : NEXT;
    }

    abstract Node[] from(Node node);
}
