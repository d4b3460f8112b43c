package io.waybill.lsp;

import io.waybill.lsp.facts.FieldFacts;
import io.waybill.lsp.facts.Kinds;
import io.waybill.lsp.facts.Place;
import io.waybill.lsp.text.Caret;
import io.waybill.lsp.text.DocumentHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** What is known of the field or kind at the caret. */
final class Hovers {

    private final Kinds kinds;

    Hovers(Kinds kinds) {
        this.kinds = kinds;
    }

    Optional<Hover> at(Caret caret) {
        DocumentHead head = caret.document();
        List<String> texts = new ArrayList<>();
        boolean isTop = caret.path().isEmpty() && caret.isAtValue();
        if (isTop && (caret.key().equals("kind") || caret.key().equals("apiVersion"))) {
            texts.addAll(kinds.notes(head.apiVersion(), head.kind()));
        } else {
            String name = caret.isAtValue() ? caret.key() : caret.word().unquoted();
            kinds.resource(head.apiVersion(), head.kind())
                    .flatMap(resource -> resource.at(caret.path()))
                    .flatMap(place -> field(place, name))
                    .ifPresent(field -> {
                        texts.add("**" + field.name() + "**: " + field.place().type()
                                + (field.isRequired() ? ", required" : ""));
                        texts.addAll(field.notes());
                    });
        }
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hover(
                        new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n", texts)), Ranges.of(caret.word())));
    }

    private static Optional<FieldFacts> field(Place place, String name) {
        return place.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }
}
