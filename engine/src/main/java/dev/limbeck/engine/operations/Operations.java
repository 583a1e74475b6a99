package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.DefaultImpl;
import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/**
 * {@code alembic.operations.Operations}: the directives of one migration. Scripts call them through {@code alembic.op}
 * ({@link OpModule}); their own operations get this object.
 */
@PyType(value = "Operations", module = "alembic.operations.base", subclassable = false, qualifies = false)
public class Operations extends Directives {
    private final OperationsContext context;
    private final @Nullable BatchOperationsImpl batch;
    private final SchemaObjects schemaObjects;

    public Operations(OperationsContext context) {
        this(context, null);
    }

    /** Operations inside a {@code batch_alter_table} block. */
    Operations(OperationsContext context, @Nullable BatchOperationsImpl batch) {
        this.context = context;
        this.batch = batch;
        this.schemaObjects = new SchemaObjects(context.targetMetadata());
    }

    @PyNew("Operations(migration_context, impl=None)")
    public static Operations create(OperationsContext migrationContext, Object impl) {
        return new Operations(migrationContext);
    }

    public OperationsContext context() {
        return context;
    }

    public SchemaObjects schemaObjects() {
        return schemaObjects;
    }

    /** Which statements operations take: of the dialect, or kept for the end of a batch. */
    public DefaultImpl impl() {
        return batch == null ? context.impl() : batch;
    }

    public Dialect dialect() {
        return context.impl().dialect();
    }

    @Override
    Operations operations() {
        return this;
    }

    /** Does {@code operation}, in the way that a script has registered for it, or in its own. */
    public @Nullable Object invoke(MigrateOperation operation) {
        OperationRegistry registry = OperationRegistry.ofRun();
        PyCallable registered = registry == null
                ? null
                : registry.implementation(operation, dialect().name());
        return registered == null
                ? operation.apply(this)
                : Interpreter.current().call(registered, scriptSelf(), operation);
    }

    /** The object that a script's own operation gets. */
    Object scriptSelf() {
        return this;
    }

    /** A script's own operation. */
    @PyMethod("__getattr__(name)")
    public Object attribute(String name) {
        Object directive = OperationRegistry.current().directive(name, this, false);
        if (directive == null) {
            throw PyException.attributeError("'Operations' object has no attribute '" + name + "'");
        }
        return directive;
    }

    @PyMethod("register_operation(name, sourcename=None)")
    public static Object registerOperation(PyClass owner, String name, @Nullable String sourcename) {
        return OperationRegistry.current().registrar(owner, name, sourcename == null ? name : sourcename);
    }

    @PyMethod("implementation_for(op_cls, replace=False)")
    public static Object implementationFor(PyClass owner, PyClass operation, boolean replace) {
        return OperationRegistry.current().implementer(operation, replace);
    }
}
