package dev.limbeck.engine.sqlalchemy;

/** What a connection can execute: text, SELECT, INSERT, UPDATE, DELETE, functions and DDL. */
public interface Executable {}
