package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Integers;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.Repr;
import dev.limbeck.engine.sqlalchemy.SchemaType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of {@code geoalchemy2}: a place or a picture, with an index of the table unless told otherwise. */
abstract class SpatialType extends SpelledType implements SchemaType {
    private final String word;
    private final String reader;
    private @Nullable String geometryType;
    private long srid = -1;
    private @Nullable Long dimension;
    private boolean spatialIndex = true;
    private boolean isOfAllDimensions;
    private Object useTypmod = None.NONE;
    private String fromText;
    private String name;
    private boolean nullable = true;

    SpatialType(PyClass type, String word, String reader) {
        super(type);
        this.word = word;
        this.reader = reader;
        this.name = word;
        this.fromText = reader;
    }

    /** The arguments that all kinds have. */
    final void init(Object spatialIndex, Object fromText, Object name, Object nullable) {
        this.spatialIndex = Values.truth(spatialIndex);
        this.fromText = fromText == None.NONE ? reader : Operators.str(fromText);
        this.name = name == None.NONE ? word : Operators.str(name);
        this.nullable = Values.truth(nullable);
    }

    @PyAttribute("geometry_type")
    public @Nullable String geometryType() {
        return geometryType;
    }

    @PyAttribute("srid")
    public long srid() {
        return srid;
    }

    @PyAttribute("dimension")
    public @Nullable Long dimension() {
        return dimension;
    }

    @PyAttribute("spatial_index")
    public boolean spatialIndex() {
        return spatialIndex;
    }

    @PyAttribute("use_N_D_index")
    public boolean useNDIndex() {
        return isOfAllDimensions;
    }

    @PyAttribute("use_typmod")
    public Object useTypmod() {
        return useTypmod;
    }

    @PyAttribute("name")
    public String name() {
        return name;
    }

    @PyAttribute("from_text")
    public String fromText() {
        return fromText;
    }

    @PyAttribute("nullable")
    public boolean nullable() {
        return nullable;
    }

    /** The function that reads a value. */
    @PyMethod("bind_expression(bindvalue)")
    public ClauseElement bindExpression(ClauseElement bindvalue) {
        return new Function(List.of(), fromText, List.of(bindvalue), this);
    }

    @Override
    public Object literalProcessor(Object dialect) {
        return NativeFunction.of(
                "process(value)",
                (interpreter, arguments) ->
                        "'" + Operators.str(arguments.get(0)).replace("'", "''") + "'");
    }

    @Override
    public String getColSpec(Map<String, Object> kw) {
        return geometryType == null || geometryType.isEmpty() ? name : name + "(" + geometryType + "," + srid + ")";
    }

    @Override
    public String colSpecOn(String dialect) {
        return switch (dialect) {
            case "mysql", "mariadb" -> {
                requireNoIndex(dialect, "ALTER TABLE … ADD SPATIAL INDEX (…)");
                String spec = geometryType == null ? "GEOMETRY" : geometryType;
                spec += nullable ? "" : " NOT NULL";
                yield srid > 0 && dialect.equals("mysql") ? spec + " SRID " + srid : spec;
            }
            case "mssql" -> {
                requireNoIndex(dialect, "CREATE SPATIAL INDEX …");
                yield name;
            }
            case "sqlite" -> {
                if (this instanceof Geometry) {
                    throw needsSpatialite();
                }
                yield colSpec();
            }
            default -> colSpec();
        };
    }

    static PyException needsSpatialite() {
        return SqlalchemyErrors.compile(
                "geometry columns on SQLite need the SpatiaLite extension, which can't be loaded"
                        + " here; run this migration on PostgreSQL, or keep the geometry as text");
    }

    private void requireNoIndex(String dialect, String statement) {
        if (spatialIndex) {
            throw SqlalchemyErrors.compile("the spatial index of " + repr() + " can't be made on " + dialect
                    + " here; give the type spatial_index=False and make the index with op.execute(\"" + statement
                    + "\")");
        }
    }

    /** Adds the index, and settles whether the column may be null. */
    @Override
    public void setTable(Column column, Table table) {
        if (nullable) {
            nullable = column.nullable();
        } else {
            column.setNullable(false);
        }
        if (!spatialIndex && isOfAllDimensions) {
            throw PyException.of(
                    GeoalchemyModules.ARGUMENT_ERROR, "Arg Error(use_N_D_index): spatial_index must be True");
        }
        if (Boolean.FALSE.equals(useTypmod) && this instanceof Geometry) {
            throw Unavailable.feature("a geometry column with use_typmod=False, made by AddGeometryColumn(),");
        }
        String indexName = "idx_" + table.name() + "_" + column.name();
        if (spatialIndex && table.indexes().stream().noneMatch(index -> hasName(index, indexName))) {
            Map<String, Object> options = new LinkedHashMap<>();
            options.put("postgresql_using", "gist");
            if (isOfAllDimensions) {
                PyDict operators = new PyDict();
                operators.put(column.name(), "gist_geometry_ops_nd");
                options.put("postgresql_ops", operators);
            }
            Index.of(Identifier.of(indexName), table, List.of(indexed(column)), false, options);
        }
    }

    private static boolean hasName(Index index, String name) {
        Identifier known = index.name();
        return known != null && known.text().equals(name);
    }

    /** What the index is over. */
    Object indexed(Column column) {
        return column;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("geometry_type", "GEOMETRY".equals(geometryType) ? null : geometryType)
                .named("srid", srid == -1 ? null : srid)
                .named("dimension", dimension)
                .named("spatial_index", spatialIndex, true)
                .named("use_N_D_index", isOfAllDimensions, false)
                .named("use_typmod", Values.orNull(useTypmod))
                .named("from_text", fromText)
                .named("name", name)
                .named("nullable", nullable, true);
    }

    /** What geometries and geographies have in common. */
    abstract static class Located extends SpatialType {
        Located(PyClass type, String word, String reader) {
            super(type, word, reader);
        }

        @PyMethod(
                "__init__(geometry_type='GEOMETRY', srid=-1, dimension=None, spatial_index=True, use_N_D_index=False, "
                        + "use_typmod=None, from_text=None, name=None, nullable=True, _spatial_index_reflected=None)")
        public void init(
                Object geometryType,
                Object srid,
                Object dimension,
                Object spatialIndex,
                Object useNDIndex,
                Object useTypmod,
                Object fromText,
                Object name,
                Object nullable,
                Object reflected) {
            init(spatialIndex, fromText, name, nullable);
            SpatialType self = this;
            self.geometryType = geometryType == None.NONE
                    ? null
                    : Operators.str(geometryType).toUpperCase(Locale.ROOT);
            self.srid = number(srid);
            self.isOfAllDimensions = Values.truth(useNDIndex);
            self.useTypmod = useTypmod;
            self.dimension = dimension(self.geometryType, dimension);
            if (useTypmod != None.NONE && !Values.truth(nullable)) {
                throw PyException.of(
                        GeoalchemyModules.ARGUMENT_ERROR,
                        "The \"nullable\" and \"use_typmod\" arguments can not be used together");
            }
        }

        private static long number(Object srid) {
            if (srid == None.NONE) {
                return -1;
            }
            if (srid instanceof String text && text.strip().matches("-?\\d+")) {
                return Long.parseLong(text.strip());
            }
            if (!Integers.isInteger(srid)) {
                throw PyException.of(GeoalchemyModules.ARGUMENT_ERROR, "srid must be convertible to an integer");
            }
            return Operators.index(srid);
        }

        private static @Nullable Long dimension(@Nullable String type, Object given) {
            Long known = given == None.NONE ? null : (Long) Operators.index(given);
            if (known != null && (known < 2 || known > 4)) {
                throw PyException.valueError("dimension must be one of [None, 2, 3, 4] but got " + known);
            }
            if (type == null || type.isEmpty()) {
                return known;
            }
            if (type.endsWith("ZM")) {
                return required(known, 4, "dimension must be 4 when geometry_type ends with 'ZM'");
            }
            boolean hasThird = type.endsWith("Z") || type.endsWith("M");
            return hasThird ? required(known, 3, "dimension must be 3 when geometry_type ends with 'Z' or 'M'") : 2L;
        }

        private static long required(@Nullable Long given, long wanted, String message) {
            if (given != null && given != wanted) {
                throw PyException.valueError(message);
            }
            return wanted;
        }
    }

    /** {@code geometry(POINT,4326)}. */
    @PyType(value = "Geometry", module = "geoalchemy2.types")
    public static class Geometry extends Located {
        private Geometry(PyClass type) {
            super(type, "geometry", "ST_GeomFromEWKT");
        }

        @PyNew("Geometry(*args, **kwargs)")
        public static Geometry create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new Geometry(type);
        }
    }

    /** {@code geography(POINT,4326)}. */
    @PyType(value = "Geography", module = "geoalchemy2.types")
    public static class Geography extends Located {
        private Geography(PyClass type) {
            super(type, "geography", "ST_GeogFromText");
        }

        @PyNew("Geography(*args, **kwargs)")
        public static Geography create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new Geography(type);
        }
    }

    /** {@code raster}, whose index is over its hull. */
    @PyType(value = "Raster", module = "geoalchemy2.types")
    public static class Raster extends SpatialType {
        private Raster(PyClass type) {
            super(type, "raster", "raster");
        }

        @PyNew("Raster(*args, **kwargs)")
        public static Raster create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new Raster(type);
        }

        @PyMethod(
                "__init__(spatial_index=True, from_text=None, name=None, nullable=True, _spatial_index_reflected=None)")
        public void init(Object spatialIndex, Object fromText, Object name, Object nullable, Object reflected) {
            init(spatialIndex, fromText, name, nullable);
        }

        @Override
        Object indexed(Column column) {
            return new Function(List.of(), "ST_ConvexHull", List.of(column), new NullType());
        }
    }
}
