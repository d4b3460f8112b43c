package io.waybill.rules;

import io.waybill.dsl.Resource;
import java.util.Optional;

/**
 * What becomes of a resource.
 *
 * @param before what it was; empty for one that is new
 * @param after what it is; empty for one that is gone
 */
public record CheckedChange(Optional<Resource<?>> before, Optional<Resource<?>> after) implements Checked {

    /** Refuses a change of nothing. */
    public CheckedChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("A change has what was before, or what is after");
        }
    }

    /** What it is, or was where it is gone. */
    public Resource<?> resource() {
        return after.orElseGet(before::orElseThrow);
    }

    /** What it was, of a kind; empty for one that is new or of another kind. */
    public <R extends Resource<R>> Optional<R> before(Class<R> kind) {
        return before.filter(kind::isInstance).map(kind::cast);
    }

    /** What it is, of a kind; empty for one that is gone or of another kind. */
    public <R extends Resource<R>> Optional<R> after(Class<R> kind) {
        return after.filter(kind::isInstance).map(kind::cast);
    }
}
