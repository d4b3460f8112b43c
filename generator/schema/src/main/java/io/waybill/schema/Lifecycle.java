package io.waybill.schema;

import java.util.Optional;

/**
 * The end of a kind's life.
 *
 * @param deprecated the minor it is deprecated since; empty when it was so before any minor that is known
 * @param removed the first minor that does not serve it any more; empty while all do
 * @param replacement the apiVersion to use instead; empty when there is none
 */
public record Lifecycle(Optional<Minor> deprecated, Optional<Minor> removed, Optional<String> replacement) {

    /** Whether a minor serves it, but warns. */
    public boolean isDeprecatedIn(Minor minor) {
        return deprecated.filter(since -> since.compareTo(minor) <= 0).isPresent() && !isRemovedIn(minor);
    }

    /** Whether a minor serves it no more. */
    public boolean isRemovedIn(Minor minor) {
        return removed.filter(first -> first.compareTo(minor) <= 0).isPresent();
    }
}
