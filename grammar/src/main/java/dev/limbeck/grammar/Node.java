package dev.limbeck.grammar;

/** Anything in the tree that has a place in the source. */
public sealed interface Node
        permits Expression,
                Statement,
                Pattern,
                Module,
                Alias,
                Comprehension,
                ExceptHandler,
                Keyword,
                MatchCase,
                Parameter,
                TypeParam,
                WithItem {
    Span span();
}
