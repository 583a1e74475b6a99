package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code sqlalchemy.dialects.oracle.vector} has beside the type: words for its arguments, and indexes. */
public final class OracleVectors {
    private OracleVectors() {}

    /** An enumeration of words. */
    @PyType(value = "EnumType", module = "enum", subclassable = false)
    public enum Words {
        INDEX_TYPE("VectorIndexType", "HNSW", "IVF"),
        DISTANCE("VectorDistanceType", "EUCLIDEAN", "DOT", "COSINE", "MANHATTAN"),
        STORAGE_FORMAT("VectorStorageFormat", "INT8", "BINARY", "FLOAT32", "FLOAT64"),
        STORAGE_TYPE("VectorStorageType", "SPARSE", "DENSE");

        private final String className;
        private final List<String> words;

        Words(String className, String... words) {
            this.className = className;
            this.words = List.of(words);
        }

        public String className() {
            return className;
        }

        @PyMethod("__getattr__(name)")
        public Word member(String name) {
            if (!words.contains(name)) {
                throw PyException.attributeError("type object '" + className + "' has no attribute '" + name + "'");
            }
            return new Word(this, name);
        }
    }

    /** One of them. */
    @PyType(value = "Vector", module = "sqlalchemy.dialects.oracle.vector", subclassable = false)
    public record Word(Words words, @PyAttribute("name") String name) {
        @PyAttribute("value")
        public String value() {
            return name;
        }
    }

    /** {@code VectorIndexConfig}: how an index of vectors is built. */
    @PyType(value = "VectorIndexConfig", module = "sqlalchemy.dialects.oracle.vector", subclassable = false)
    public static final class IndexConfig {
        private final String indexType;
        private final @Nullable String distance;
        private final @Nullable Object accuracy;
        private final Object[] parameters;
        private final @Nullable Object parallel;

        private IndexConfig(
                String indexType,
                @Nullable String distance,
                @Nullable Object accuracy,
                Object[] parameters,
                @Nullable Object parallel) {
            this.indexType = indexType;
            this.distance = distance;
            this.accuracy = accuracy;
            this.parameters = parameters;
            this.parallel = parallel;
        }

        /** The configuration of {@code oracle_vector=True}. */
        public static IndexConfig usual() {
            return new IndexConfig("HNSW", null, null, new Object[5], null);
        }

        @PyNew("VectorIndexConfig(index_type=None, distance=None, accuracy=None, hnsw_neighbors=None, "
                + "hnsw_efconstruction=None, ivf_neighbor_partitions=None, ivf_sample_per_partition=None, "
                + "ivf_min_vectors_per_partition=None, parallel=None)")
        public static IndexConfig create(
                Object indexType,
                Object distance,
                Object accuracy,
                Object neighbors,
                Object efconstruction,
                Object neighborPartitions,
                Object samplePerPartition,
                Object minVectorsPerPartition,
                Object parallel) {
            String kind = word(indexType, Words.INDEX_TYPE);
            return new IndexConfig(
                    kind == null ? "HNSW" : kind,
                    word(distance, Words.DISTANCE),
                    Values.orNull(accuracy),
                    new Object[] {
                        neighbors, efconstruction, neighborPartitions, samplePerPartition, minVectorsPerPartition
                    },
                    Values.orNull(parallel));
        }

        private static @Nullable String word(Object given, Words words) {
            Object known = Values.orNull(given);
            if (known == null) {
                return null;
            }
            if (!(known instanceof Word word && word.words() == words)) {
                throw PyException.typeError(
                        "a member of " + words.className() + " expected, got " + Operators.repr(known));
            }
            return word.name();
        }

        /** What follows the columns of CREATE VECTOR INDEX. */
        public String toSql() {
            boolean graph = indexType.equals("HNSW");
            StringBuilder text = new StringBuilder(
                    graph ? "ORGANIZATION INMEMORY NEIGHBOR GRAPH" : "ORGANIZATION NEIGHBOR PARTITIONS");
            if (distance != null) {
                text.append(" DISTANCE ").append(distance);
            }
            if (accuracy != null) {
                text.append(" WITH TARGET ACCURACY ").append(accuracy);
            }
            text.append(" PARAMETERS (type ").append(indexType.toUpperCase(Locale.ROOT));
            String[] names = {
                "neighbors",
                "efconstruction",
                "neighbor partitions",
                "sample_per_partition",
                "min_vectors_per_partition"
            };
            for (int i = graph ? 0 : 2; i < (graph ? 2 : names.length); i++) {
                if (Values.orNull(parameters[i]) != null) {
                    text.append(", ").append(names[i]).append(' ').append(parameters[i]);
                }
            }
            text.append(')');
            return parallel == null
                    ? text.toString()
                    : text.append(" PARALLEL ").append(parallel).toString();
        }
    }
}
