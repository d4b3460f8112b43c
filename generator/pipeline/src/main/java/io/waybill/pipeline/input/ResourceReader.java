package io.waybill.pipeline.input;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.render.Document;
import io.waybill.render.UnreadableException;
import java.util.function.Consumer;

/** Takes sources apart into resources. Lists of all kinds stand for their items, and empty documents for nothing. */
public final class ResourceReader {

    private final Consumer<ReadResource> resources;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param resources gets what is read, in its order
     * @param problems gets what cannot be read, and what is not a resource
     */
    public ResourceReader(Consumer<ReadResource> resources, Problems problems) {
        this.resources = resources;
        this.problems = problems;
    }

    /** Reads all sources. */
    public void read(Iterable<InputSource> sources) {
        sources.forEach(this::read);
    }

    /** Reads a source. */
    public void read(InputSource source) {
        try {
            source.documents(document -> document(document, source));
        } catch (UnreadableException e) {
            problems.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private void document(Document document, InputSource source) {
        DocumentCheck.of(document, source).forEach(problems::finding);
        document.root()
                .filter(root -> !DocumentCheck.isForeign(root, source))
                .ifPresent(root -> ResourceLists.forEach(root, node -> {
                    if (node instanceof Mapping resource && DocumentCheck.isResource(resource)) {
                        resources.accept(new ReadResource(source.file(), source.name(), document.index(), resource));
                    }
                }));
    }
}
