package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.ModuleSource;
import dev.limbeck.engine.python.NativeModule;
import org.jspecify.annotations.Nullable;

/** Which class describes which module of the standard library. */
public final class LibraryModules implements ModuleSource {
    @Override
    public @Nullable NativeModule module(String name) {
        return switch (name) {
            case "__future__" -> NativeModule.named(name).fallback((interpreter, feature) -> true);
            case "typing", "typing_extensions" -> TypingModule.create(name);
            case "collections" -> CollectionsModule.create();
            case "collections.abc", "_collections_abc" -> AbstractCollections.create(name);
            case "abc" -> AbcModule.create();
            case "types" -> TypesModule.create();
            case "os" -> OsModule.create();
            case "os.path", "posixpath" -> OsPathModule.create(name);
            case "sys" -> SysModule.create();
            case "pathlib" -> PathlibModule.create();
            case "functools" -> FunctoolsModule.create();
            case "itertools" -> ItertoolsModule.create();
            case "operator" -> OperatorModule.create();
            case "contextlib" -> ContextlibModule.create();
            case "enum" -> EnumModule.create();
            case "dataclasses" -> DataclassesModule.create();
            case "asyncio" -> AsyncioModule.create();
            case "math" -> MathModule.create();
            case "hashlib" -> HashlibModule.create();
            case "urllib.parse" -> UrllibParseModule.create();
            case "random" -> RandomModule.create();
            case "re" -> ReModule.create();
            case "json", "json.decoder" -> JsonModule.create(name);
            case "datetime" -> DatetimeModule.create();
            case "time" -> TimeModule.create();
            case "decimal" -> DecimalModule.create();
            case "uuid" -> UuidModule.create();
            default -> SmallModules.create(name);
        };
    }
}
