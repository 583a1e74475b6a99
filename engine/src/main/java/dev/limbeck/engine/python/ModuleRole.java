package dev.limbeck.engine.python;

/** What a module is for; decides how strict absent imports are. */
public enum ModuleRole {
    /** {@code env.py}: absent values are free. */
    ENVIRONMENT,
    /** A module of the application, imported by another: absent values are free. */
    APPLICATION,
    /** A revision script: absent values may be named while its module level runs, and are errors in its functions. */
    REVISION
}
