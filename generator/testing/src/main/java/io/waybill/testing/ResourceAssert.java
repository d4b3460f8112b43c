package io.waybill.testing;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.podsecurity.Level;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on one resource. */
public final class ResourceAssert extends AbstractAssert<ResourceAssert, Resource<?>> {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]|\\[\"([^\"]+)\"]");

    ResourceAssert(Resource<?> resource) {
        super(resource, ResourceAssert.class);
    }

    /**
     * A field has a value.
     *
     * @param path as {@code validate} and {@code diff} write it, such as {@code spec.template.spec.containers[0].image} or
     *     {@code metadata.annotations["example.com/key"]}
     * @param value a text, a number or a boolean
     */
    public ResourceAssert hasField(String path, Object value) {
        Optional<Node> found = at(path);
        boolean isThat = found.filter(node -> node instanceof Scalar scalar && isThat(scalar, value))
                .isPresent();
        if (!isThat) {
            String line =
                    found.map(Node::origin).map(origin -> "  (" + origin + ")").orElse("");
            throw failure(
                    "%s",
                    subject() + " has at " + path + " "
                            + found.map(node -> "\n  " + String.valueOf(node).strip() + line + "\n")
                                    .orElse("nothing, ")
                            + "not " + value + ".");
        }
        return this;
    }

    private static boolean isThat(Scalar scalar, Object value) {
        return value instanceof Integer number
                ? Long.valueOf(number).equals(scalar.value())
                : value.equals(scalar.value());
    }

    /** A field is not set. */
    public ResourceAssert hasNoField(String path) {
        at(path).ifPresent(node -> {
            throw failure(
                    "%s",
                    subject() + " has " + path + ":\n  " + String.valueOf(node).strip());
        });
        return this;
    }

    private Optional<Node> at(String path) {
        @Nullable Node node = actual.tree();
        Matcher step = STEP.matcher(path);
        while (node != null && step.find()) {
            String index = step.group(2);
            String key = step.group(1) != null ? step.group(1) : step.group(3);
            if (index == null) {
                node = node instanceof Mapping mapping ? mapping.get(key) : null;
            } else {
                int item = Integer.parseInt(index);
                node = node instanceof Sequence sequence
                                && item < sequence.items().size()
                        ? sequence.items().get(item)
                        : null;
            }
        }
        return Optional.ofNullable(node);
    }

    private String subject() {
        return actual.kind() + " \"" + actual.name() + "\"";
    }

    /** The API server of the newest version accepts it. */
    public ResourceAssert isValid() {
        return isValid(Target.newest());
    }

    /** The API server of a version accepts it. */
    public ResourceAssert isValid(Target target) {
        ManifestAssertions.assertThat(Manifest.of(actual), target).isValid();
        return this;
    }

    /** The Pod Security Standards admit its pods at a level. */
    public ResourceAssert isAdmittedUnder(Level level) {
        ManifestAssertions.assertThat(Manifest.of(actual)).isAdmittedUnder(level);
        return this;
    }
}
