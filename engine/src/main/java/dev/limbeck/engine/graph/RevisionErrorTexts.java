package dev.limbeck.engine.graph;

import dev.limbeck.engine.error.CommandError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the {@link RevisionError}s of one command read like to its operator. Texts may hold {@code %(start)s},
 * {@code %(end)s} and {@code %(head_arg)s}.
 *
 * @param ancestor for a range that isn't one; null for the usual text
 * @param multipleHeads for one head wanted of several; null for the usual text
 * @param start the lower end as the operator wrote it; null for what the error says
 * @param end the upper end as the operator wrote it; null for what the error says
 */
public record RevisionErrorTexts(
        @Nullable String ancestor,
        @Nullable String multipleHeads,
        @Nullable String start,
        @Nullable String end) {
    private static final String ANCESTOR = "Requested range %(start)s:%(end)s does not refer to "
            + "ancestor/descendant revisions along the same branch";
    private static final String MULTIPLE_HEADS = "Multiple head revisions are present for given argument "
            + "'%(head_arg)s'; please specify a specific target revision, '<branchname>@%(head_arg)s' to narrow to a "
            + "specific head, or 'heads' for all heads";

    /** The usual texts. */
    public static final RevisionErrorTexts USUAL = new RevisionErrorTexts(null, null, null, null);

    public static RevisionErrorTexts forRange(String start, String end) {
        return new RevisionErrorTexts(null, null, start, end);
    }

    public static RevisionErrorTexts forMultipleHeads(String text) {
        return new RevisionErrorTexts(null, text, null, null);
    }

    /** Runs {@code query}; its {@link RevisionError} becomes the cause of a {@link CommandError}. */
    public <T> T around(Supplier<T> query) {
        try {
            return query.get();
        } catch (RevisionError e) {
            throw commandError(e);
        }
    }

    /** The same error for an operator. */
    public CommandError commandError(RevisionError e) {
        return new CommandError(text(e), e);
    }

    private String text(RevisionError e) {
        if (e instanceof RangeNotAncestorError range) {
            return (ancestor == null ? ANCESTOR : ancestor)
                    .replace("%(start)s", start == null ? range.lower().toString() : start)
                    .replace("%(end)s", end == null ? range.upper().toString() : end);
        } else if (e instanceof MultipleHeads heads) {
            return (multipleHeads == null ? MULTIPLE_HEADS : multipleHeads)
                    .replace("%(head_arg)s", end == null ? heads.argument() : end);
        } else if (e instanceof ResolutionError resolution) {
            return "Can't locate revision identified by '" + resolution.argument() + "'";
        }
        return e.getMessage();
    }
}
