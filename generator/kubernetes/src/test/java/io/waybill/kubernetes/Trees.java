package io.waybill.kubernetes;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Trees of tests, written as maps and lists or as YAML. */
public final class Trees {

    private Trees() {}

    /** A mapping of keys and values in turn. */
    public static Mapping map(Object... keysAndValues) {
        Mapping mapping = Mapping.empty();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            mapping = mapping.with((String) keysAndValues[i], value(keysAndValues[i + 1]));
        }
        return mapping;
    }

    /** The mapping of the first document of YAML. */
    public static Mapping yaml(String yaml) {
        return (Mapping) node(yaml);
    }

    /** The first document of YAML. */
    public static Node node(String yaml) {
        List<Node> roots = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "test.yaml",
                    document -> document.root().ifPresent(roots::add));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return roots.get(0);
    }

    private static Node value(Object value) {
        if (value instanceof Node node) {
            return node;
        }
        if (value instanceof List<?> list) {
            return Sequence.of(list.stream().map(Trees::value).toArray(Node[]::new));
        }
        return value instanceof Integer number ? Scalar.of((long) number) : Scalar.of(String.valueOf(value));
    }
}
