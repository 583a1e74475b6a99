package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.Identity()}: {@code GENERATED … AS IDENTITY}. */
@PyType(value = "Identity", module = "sqlalchemy.sql.schema")
public final class Identity extends IdentityOptions {
    private final @Nullable Boolean always;
    private final @Nullable Boolean onNull;

    private Identity(@Nullable Boolean always, @Nullable Boolean onNull, Keywords options) {
        super(options);
        this.always = always;
        this.onNull = onNull;
    }

    private Identity(Identity other) {
        super(other);
        this.always = other.always;
        this.onNull = other.onNull;
    }

    @PyNew("Identity(always=False, on_null=None, start=None, increment=None, minvalue=None, maxvalue=None, "
            + "nominvalue=None, nomaxvalue=None, cycle=None, cache=None, order=None)")
    public static Identity create(
            @Nullable Boolean always,
            @Nullable Boolean onNull,
            Object start,
            Object increment,
            Object minvalue,
            Object maxvalue,
            Object nominvalue,
            Object nomaxvalue,
            Object cycle,
            Object cache,
            Object order) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("start", start);
        options.put("increment", increment);
        options.put("minvalue", minvalue);
        options.put("maxvalue", maxvalue);
        options.put("nominvalue", nominvalue);
        options.put("nomaxvalue", nomaxvalue);
        options.put("cycle", cycle);
        options.put("cache", cache);
        options.put("order", order);
        return new Identity(always, onNull, new Keywords(options));
    }

    /** An identity that only says where it starts and by how much it grows, as SQL Server's columns have it. */
    public static Identity counting(@Nullable Object start, @Nullable Object increment) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (start != null) {
            options.put("start", start);
        }
        if (increment != null) {
            options.put("increment", increment);
        }
        return new Identity(false, null, new Keywords(options));
    }

    @PyAttribute("always")
    public @Nullable Boolean always() {
        return always;
    }

    @PyAttribute("on_null")
    public @Nullable Boolean onNull() {
        return onNull;
    }

    @Override
    public void attachTo(Column column) {
        if (!(column.serverDefault() == null || column.serverDefault() instanceof Identity)) {
            throw SqlalchemyErrors.argument(
                    "A column with an Identity object cannot specify a server_default or a server_onupdate argument");
        }
        if (Boolean.FALSE.equals(column.autoincrement())) {
            throw SqlalchemyErrors.argument("A column with an Identity object cannot specify autoincrement=False");
        }
        column.setIdentity(this);
    }

    @Override
    public Identity copy() {
        return new Identity(this);
    }

    @Override
    public String repr() {
        Repr repr = new Repr("Identity");
        repr.named("always", Boolean.TRUE.equals(always), false).named("on_null", onNull);
        describe(repr);
        return repr.toString();
    }
}
