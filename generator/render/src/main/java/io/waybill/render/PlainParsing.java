package io.waybill.render;

import io.waybill.dsl.tree.Node;
import java.util.Optional;

/** A chunk of plain YAML, which has been read as a whole. */
final class PlainParsing extends Parsing {

    private Optional<Node> root;

    PlainParsing(String source, DocumentSplitter.Chunk chunk, Node root) {
        super(source, chunk);
        this.root = Optional.of(root);
    }

    @Override
    Optional<Node> next() {
        Optional<Node> next = root;
        root = Optional.empty();
        return next;
    }
}
