package io.waybill.render;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the text of one chunk into documents. */
abstract class Parsing {

    private final String source;
    private final DocumentSplitter.Chunk chunk;
    private final List<ReadProblem> problems = new ArrayList<>();

    Parsing(String source, DocumentSplitter.Chunk chunk) {
        this.source = source;
        this.chunk = chunk;
    }

    /** A text that is no document; says where and what to do. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ReadProblem problem;

        Refused(String message, String fix, Origin origin) {
            super(message);
            this.problem = new ReadProblem(ReadProblem.Cause.SYNTAX, message, fix, FieldPath.root(), origin);
        }

        ReadProblem problem() {
            return problem;
        }
    }

    /** The documents of the chunk; the first has the given index. */
    final List<Document> documents(int firstIndex) {
        List<Document> documents = new ArrayList<>();
        try {
            refuseFaults();
            for (Optional<Node> root = next(); root.isPresent(); root = next()) {
                if (!isNull(root.get())) {
                    documents.add(document(firstIndex + documents.size(), root.get()));
                }
                problems.clear();
            }
        } catch (Refused e) {
            problems.add(e.problem);
            Origin origin = documents.isEmpty() ? origin(0, 0) : e.problem.origin();
            documents.add(new Document(firstIndex + documents.size(), origin, Optional.empty(), List.copyOf(problems)));
        }
        return documents;
    }

    private void refuseFaults() {
        if (chunk.fault() == DocumentSplitter.Fault.TOO_LARGE) {
            throw new Refused(
                    "The document is larger than " + (Limits.DOCUMENT >> 20) + " MiB, which no API server takes.",
                    "Split it into several documents.",
                    origin(0, 0));
        }
        if (chunk.fault() == DocumentSplitter.Fault.SEPARATOR) {
            throw new Refused(
                    "Only a comment can follow the separator --- on its line.",
                    "Move it to the next line.",
                    origin(0, 3));
        }
    }

    /** The next document of the chunk; empty at its end. */
    abstract Optional<Node> next();

    final void report(ReadProblem problem) {
        problems.add(problem);
    }

    final String text() {
        return chunk.text();
    }

    /** A place in the file, from a line and a column of the chunk that are counted from 0. */
    final Origin origin(int line, int column) {
        return new Origin(source, chunk.line() + line + 1, (line == 0 ? chunk.column() : 0) + column + 1);
    }

    private Document document(int index, Node root) {
        Origin origin = root.origin() == null ? origin(0, 0) : root.origin();
        return new Document(index, origin, Optional.of(root), List.copyOf(problems));
    }

    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }
}
