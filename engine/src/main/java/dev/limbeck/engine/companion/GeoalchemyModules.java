package dev.limbeck.engine.companion;

import dev.limbeck.engine.operations.BatchOperations;
import dev.limbeck.engine.operations.Operations;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code geoalchemy2}: spatial column types, and the operations of its {@code alembic_helpers}. */
final class GeoalchemyModules {
    static final PyClass ARGUMENT_ERROR = PyClass.exception("geoalchemy2.exc", "ArgumentError", Exceptions.EXCEPTION);

    /** Tables that extensions of the databases keep for themselves. */
    private static final List<String> INTERNAL_TABLES = List.of(
            "geometry_columns",
            "spatial_ref_sys",
            "spatialite_history",
            "sqlite_sequence",
            "views_geometry_columns",
            "virts_geometry_columns",
            "idx_",
            "gpkg_",
            "vgpkg_");

    private static final List<String> DIRECTIVES = List.of(
            "create_geospatial_table",
            "drop_geospatial_table",
            "add_geospatial_column",
            "drop_geospatial_column",
            "create_geospatial_index",
            "drop_geospatial_index",
            "create_geospatial_constraints",
            "drop_geospatial_constraints");

    private static final List<String> BATCH_DIRECTIVES = List.of(
            "add_geospatial_column", "drop_geospatial_column", "create_geospatial_index", "drop_geospatial_index");

    private GeoalchemyModules() {}

    static @Nullable NativeModule module(String name) {
        NativeModule module = NativeModule.named(name);
        return switch (name) {
            case "geoalchemy2" ->
                types(module)
                        .submodules("types", "exc", "functions")
                        .value("ArgumentError", ARGUMENT_ERROR)
                        .absent("WKBElement", "WKTElement", "RasterElement", "CompositeElement", "GeoEngine")
                        .absent("load_spatialite", "load_spatialite_gpkg", "elements", "shape", "admin");
            case "geoalchemy2.types" -> types(module);
            case "geoalchemy2.exc" -> module.value("ArgumentError", ARGUMENT_ERROR);
            case "geoalchemy2.functions" ->
                module.fallback((interpreter, function) -> function.startsWith("ST_")
                        ? interpreter.getAttribute(
                                interpreter.getAttribute(interpreter.importModule("sqlalchemy"), "func"), function)
                        : null);
            case "geoalchemy2.elements" -> module.absent("WKBElement", "WKTElement", "RasterElement");
            case "geoalchemy2.shape" -> module.absent("to_shape", "from_shape");
            case "geoalchemy2.alembic_helpers" ->
                module.functions(GeoalchemyModules.class).absent("writer").whenImported(GeoalchemyModules::register);
            default -> null;
        };
    }

    private static NativeModule types(NativeModule module) {
        return module.type("Geometry", SpatialType.Geometry.class)
                .type("Geography", SpatialType.Geography.class)
                .type("Raster", SpatialType.Raster.class);
    }

    private static void register(Interpreter interpreter) {
        PyClass operations = PyClass.of(GeospatialOperations.class);
        for (String directive : DIRECTIVES) {
            interpreter.call(Operations.registerOperation(PyClass.of(Operations.class), directive, null), operations);
        }
        for (String directive : BATCH_DIRECTIVES) {
            interpreter.call(
                    Operations.registerOperation(PyClass.of(BatchOperations.class), directive, "batch_" + directive),
                    operations);
        }
    }

    @PyMethod("include_object(obj, name, obj_type, reflected, compare_to)")
    public static boolean includeObject(Object obj, Object name, Object objType, Object reflected, Object compareTo) {
        return !objType.equals("table") || INTERNAL_TABLES.stream().noneMatch(Operators.str(name)::startsWith);
    }

    @PyMethod("render_item(obj_type, obj, autogen_context)")
    public static Object renderItem(Interpreter interpreter, Object objType, Object obj, Object autogenContext) {
        if (!objType.equals("type") || !(obj instanceof SpatialType type)) {
            return false;
        }
        Object imports = interpreter.getAttribute(autogenContext, "imports");
        interpreter.callMethod(imports, "add", "from geoalchemy2 import " + type.className());
        return type.repr();
    }
}
