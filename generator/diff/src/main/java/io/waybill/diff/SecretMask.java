package io.waybill.diff;

import io.waybill.diff.refusal.Refusal;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the values of Secrets out of changes, whatever they are printed as: a change tells that a value is another one,
 * as {@code kubectl diff} does, and never what it is.
 */
public final class SecretMask {

    private static final String STARS = "***";

    /** What is shown; everything else holds values, also below names that are misspelled. */
    private static final Set<String> SHOWN = Set.of("apiVersion", "kind", "metadata", "type", "immutable");

    /** The annotation of client-side apply, which repeats the whole manifest. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private static final String ANNOTATIONS = "metadata.annotations";

    private final boolean isSecret;

    private SecretMask(boolean isSecret) {
        this.isSecret = isSecret;
    }

    /** A resource without values that are secret. */
    public static Mapping withoutValues(Mapping resource) {
        return of(resource).isSecret && masked("", resource, STARS) instanceof Mapping masked ? masked : resource;
    }

    /** The mask for the changes of a resource; it leaves those of other kinds as they are. */
    static SecretMask of(Mapping resource) {
        return new SecretMask(resource.string("kind").orElse("").equals("Secret")
                && resource.string("apiVersion").orElse("").equals("v1"));
    }

    /** The change without values that are secret. */
    FieldChange apply(FieldChange change) {
        if (!isSecret) {
            return change;
        }
        boolean both = change.before().isPresent() && change.after().isPresent();
        boolean differ = both && change.effect() != Effect.NONE;
        return change.withValues(
                change.before().map(value -> masked(change.field(), value, differ ? STARS + " (before)" : STARS)),
                change.after().map(value -> masked(change.field(), value, differ ? STARS + " (after)" : STARS)));
    }

    private static Node masked(String field, Node value, String stars) {
        if (isValue(field)) {
            return hidden(value, stars);
        }
        if (!(value instanceof Mapping mapping)) {
            return value;
        }
        Mapping result = mapping;
        for (String key : mapping.keys()) {
            Optional<Node> inner = Optional.ofNullable(mapping.get(key));
            String below = field.isEmpty() ? key : field + (key.equals(LAST_APPLIED) ? "[" + key + "]" : "." + key);
            if (inner.isPresent() && mayHoldValues(below)) {
                result = result.with(key, masked(below, inner.get(), stars));
            }
        }
        return result;
    }

    private static Node hidden(Node value, String stars) {
        if (!(value instanceof Mapping mapping)) {
            return Scalar.of(stars).at(value.origin());
        }
        Mapping result = mapping;
        for (String key : mapping.keys()) {
            result = result.with(key, Scalar.of(stars));
        }
        return result;
    }

    private static boolean isValue(String field) {
        return !field.isEmpty() && SHOWN.stream().noneMatch(name -> Refusal.isAtOrBelow(field, name))
                || field.equals(ANNOTATIONS + "[" + LAST_APPLIED + "]");
    }

    private static boolean mayHoldValues(String field) {
        return isValue(field) || field.equals("metadata") || Refusal.isAtOrBelow(field, ANNOTATIONS);
    }
}
