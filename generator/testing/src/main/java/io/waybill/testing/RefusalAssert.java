package io.waybill.testing;

import io.waybill.validate.Finding;
import java.util.List;

/** Assertions on why something is refused. */
public final class RefusalAssert {

    private final DefinitionAssert definition;
    private final String what;
    private final List<Finding> errors;

    RefusalAssert(DefinitionAssert definition, String what, List<Finding> errors) {
        this.definition = definition;
        this.what = what;
        this.errors = List.copyOf(errors);
    }

    /** It is refused. */
    public RefusalAssert isRefused() {
        if (errors.isEmpty()) {
            throw definition.fails("accepts what it should not: nothing " + what, List.of());
        }
        return this;
    }

    /** It is not refused. */
    public RefusalAssert isAccepted() {
        if (!errors.isEmpty()) {
            throw definition.fails(what, errors);
        }
        return this;
    }

    /**
     * It is refused for a field.
     *
     * @param field as the API server writes it, such as {@code spec.replicas}
     */
    public RefusalAssert at(String field) {
        isRefused();
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            throw definition.fails(what + ", but not at " + field, errors);
        }
        return this;
    }

    /** It is refused with a message that has a text. */
    public RefusalAssert saying(String text) {
        isRefused();
        if (errors.stream().noneMatch(error -> error.message().contains(text))) {
            throw definition.fails(what + ", but does not say \"" + text + "\"", errors);
        }
        return this;
    }

    /** The definition, for other assertions. */
    public DefinitionAssert and() {
        return definition;
    }
}
