package io.waybill.render.edit;

import io.waybill.dsl.tree.Node;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the text of a file so that its documents hold other data.
 *
 * <p>Comments, the order of keys, quotes, blank lines and everything else that did not change stay as they are. What moves
 * to another key takes its comments with it; the comments of what goes stay. The result is read again before it is given
 * out, so it is right or it is refused.
 */
public final class ManifestEditor {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ManifestEditor() {}

    /**
     * A document that changes.
     *
     * @param before as it was read from the text
     * @param after what it is to hold; parts that were read from the text keep their origins
     */
    public record Change(Node before, Node after) {}

    /**
     * The changed text.
     *
     * @param text the text
     * @param source what it was called when its documents were read
     * @param changes all of its documents, in order
     * @throws UneditableException when there is no way to change it that keeps the rest
     */
    public static String edit(String text, String source, List<Change> changes) throws UneditableException {
        if (changes.stream().allMatch(change -> change.before().equals(change.after()))) {
            return text;
        }
        String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        SourceText body = new SourceText(text.substring(mark.length()));
        List<Part> parts = PartReader.read(body);
        if (parts.size() != changes.size()) {
            throw new UneditableException("The text contains several values without a separator between them.");
        }
        Edits edits = new Edits();
        for (int i = 0; i < parts.size(); i++) {
            new DocumentEdit(body, edits).change(parts.get(i), changes.get(i));
        }
        String edited = mark + edits.applyTo(body.text());
        refuseOtherData(edited, source, changes);
        return edited;
    }

    private static void refuseOtherData(String edited, String source, List<Change> changes) throws UneditableException {
        List<Optional<Node>> read = new ArrayList<>();
        List<Document> faulty = new ArrayList<>();
        try {
            byte[] bytes = edited.getBytes(StandardCharsets.UTF_8);
            ManifestReader.read(new ByteArrayInputStream(bytes), source, document -> {
                read.add(document.root());
                if (!document.problems().isEmpty()) {
                    faulty.add(document);
                }
            });
        } catch (UnreadableException e) {
            throw new UneditableException("The changed text cannot be read: " + e.getMessage() + ".");
        }
        List<Optional<Node>> wanted =
                changes.stream().map(change -> Optional.of(change.after())).toList();
        if (!faulty.isEmpty() || !read.equals(wanted)) {
            throw new UneditableException("The text cannot be changed in place: what changes is shared by an anchor,"
                    + " or laid out in a way that is not understood. Write it out in plain block style.");
        }
    }
}
