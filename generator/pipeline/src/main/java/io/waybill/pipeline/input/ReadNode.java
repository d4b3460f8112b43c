package io.waybill.pipeline.input;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;

/**
 * What a document holds, or an item of the list that it holds: a resource, or what stands where one should.
 *
 * @param file its path below the folder that was read, with {@code /}; for a single file, its name
 * @param source the file as messages call it
 * @param document which document of the file, from 0
 * @param node what was read
 */
public record ReadNode(String file, String source, int document, Node node) {

    /** Whether it says what kind of resource it is. */
    public boolean isResource() {
        return node instanceof Mapping mapping
                && mapping.string("apiVersion").isPresent()
                && mapping.string("kind").isPresent();
    }

    /** Where it stands, as messages call it. */
    public String place() {
        Origin origin = node.origin();
        return origin == null ? source : origin.toString();
    }
}
