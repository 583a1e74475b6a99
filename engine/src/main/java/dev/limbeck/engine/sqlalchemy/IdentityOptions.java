package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** How a sequence or an identity column counts; null leaves it to the database. */
@PyType(value = "IdentityOptions", module = "sqlalchemy.sql.schema")
public abstract class IdentityOptions extends FetchedValue {
    private final @Nullable Object start;
    private final @Nullable Object increment;
    private final @Nullable Object minvalue;
    private final @Nullable Object maxvalue;
    private final @Nullable Boolean nominvalue;
    private final @Nullable Boolean nomaxvalue;
    private final @Nullable Boolean cycle;
    private final @Nullable Object cache;
    private final @Nullable Boolean order;

    IdentityOptions(Keywords kw) {
        this.start = kw.take("start");
        this.increment = kw.take("increment");
        this.minvalue = kw.take("minvalue");
        this.maxvalue = kw.take("maxvalue");
        this.nominvalue = kw.flag("nominvalue");
        this.nomaxvalue = kw.flag("nomaxvalue");
        this.cycle = kw.flag("cycle");
        this.cache = kw.take("cache");
        this.order = kw.flag("order");
    }

    /** The same options again. */
    IdentityOptions(IdentityOptions other) {
        this.start = other.start;
        this.increment = other.increment;
        this.minvalue = other.minvalue;
        this.maxvalue = other.maxvalue;
        this.nominvalue = other.nominvalue;
        this.nomaxvalue = other.nomaxvalue;
        this.cycle = other.cycle;
        this.cache = other.cache;
        this.order = other.order;
    }

    @PyAttribute("start")
    public @Nullable Object start() {
        return start;
    }

    @PyAttribute("increment")
    public @Nullable Object increment() {
        return increment;
    }

    @PyAttribute("minvalue")
    public @Nullable Object minvalue() {
        return minvalue;
    }

    @PyAttribute("maxvalue")
    public @Nullable Object maxvalue() {
        return maxvalue;
    }

    @PyAttribute("nominvalue")
    public @Nullable Boolean nominvalue() {
        return nominvalue;
    }

    @PyAttribute("nomaxvalue")
    public @Nullable Boolean nomaxvalue() {
        return nomaxvalue;
    }

    @PyAttribute("cycle")
    public @Nullable Boolean cycle() {
        return cycle;
    }

    @PyAttribute("cache")
    public @Nullable Object cache() {
        return cache;
    }

    @PyAttribute("order")
    public @Nullable Boolean order() {
        return order;
    }

    void describe(Repr repr) {
        repr.named("start", start)
                .named("increment", increment)
                .named("minvalue", minvalue)
                .named("maxvalue", maxvalue)
                .named("nominvalue", nominvalue)
                .named("nomaxvalue", nomaxvalue)
                .named("cycle", cycle)
                .named("cache", cache)
                .named("order", order);
    }
}
