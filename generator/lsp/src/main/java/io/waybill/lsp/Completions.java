package io.waybill.lsp;

import io.waybill.lsp.facts.FieldFacts;
import io.waybill.lsp.facts.Kinds;
import io.waybill.lsp.facts.Place;
import io.waybill.lsp.text.Caret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What can be written where the caret is. */
final class Completions {

    private final Kinds kinds;
    private final References references;

    Completions(Kinds kinds, References references) {
        this.kinds = kinds;
        this.references = references;
    }

    List<CompletionItem> at(Caret caret) {
        boolean isTop = caret.path().isEmpty();
        if (isTop && caret.key().equals("kind")) {
            return values(caret, kinds.names(caret.document().apiVersion()), CompletionItemKind.Class);
        }
        if (isTop && caret.key().equals("apiVersion")) {
            return values(caret, kinds.apiVersions(caret.document().kind()), CompletionItemKind.Module);
        }
        Optional<Place> around = kinds.resource(
                        caret.document().apiVersion(), caret.document().kind())
                .flatMap(resource -> resource.at(caret.path()));
        if (caret.isAtValue()) {
            List<CompletionItem> items =
                    new ArrayList<>(values(caret, references.names(caret), CompletionItemKind.Reference));
            around.flatMap(place -> place.step(caret.key()))
                    .ifPresent(place -> items.addAll(values(caret, place.values(), CompletionItemKind.EnumMember)));
            return items;
        }
        if (around.isEmpty()) {
            return isTop ? keys(caret, List.of("apiVersion", "kind", "metadata")) : List.of();
        }
        Place place = around.get();
        return place.form() == Place.Form.SCALAR
                ? values(caret, place.values(), CompletionItemKind.EnumMember)
                : fields(caret, place.fields());
    }

    private static List<CompletionItem> values(Caret caret, Collection<String> values, CompletionItemKind kind) {
        return values.stream().map(value -> item(caret, value, value, kind)).toList();
    }

    private static List<CompletionItem> keys(Caret caret, List<String> names) {
        return names.stream()
                .filter(name -> !caret.siblings().containsKey(name))
                .map(name -> item(caret, name, name + ": ", CompletionItemKind.Field))
                .toList();
    }

    private static List<CompletionItem> fields(Caret caret, List<FieldFacts> fields) {
        List<CompletionItem> items = new ArrayList<>();
        for (FieldFacts field : fields) {
            if (!caret.siblings().containsKey(field.name())) {
                items.add(field(caret, field));
            }
        }
        return items;
    }

    /** Required fields come first. */
    private static CompletionItem field(Caret caret, FieldFacts field) {
        CompletionItem item = item(caret, field.name(), field.name() + behind(caret, field), CompletionItemKind.Field);
        item.setDetail(field.place().type() + (field.isRequired() ? ", required" : ""));
        item.setSortText((field.isRequired() ? "0" : "1") + field.name());
        if (field.isDropped()) {
            item.setTags(List.of(CompletionItemTag.Deprecated));
        }
        if (!field.notes().isEmpty()) {
            item.setDocumentation(new MarkupContent(MarkupKind.PLAINTEXT, String.join("\n", field.notes())));
        }
        return item;
    }

    private static String behind(Caret caret, FieldFacts field) {
        String indent = " ".repeat(caret.word().start());
        return switch (field.place().form()) {
            case SCALAR -> ": ";
            case MAPPING -> ":\n" + indent + "  ";
            case LIST -> ":\n" + indent + "- ";
        };
    }

    /** An item that replaces the word at the caret; a key that has a colon behind it keeps it. */
    private static CompletionItem item(Caret caret, String label, String text, CompletionItemKind kind) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        boolean isKey = kind == CompletionItemKind.Field && caret.hasColon();
        item.setTextEdit(Either.forLeft(new TextEdit(Ranges.of(caret.word()), isKey ? label : text)));
        item.setInsertTextMode(InsertTextMode.AsIs);
        return item;
    }
}
