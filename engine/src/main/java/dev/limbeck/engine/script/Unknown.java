package dev.limbeck.engine.script;

/** Stands for a value that is there but isn't known without running the script. */
enum Unknown {
    VALUE
}
