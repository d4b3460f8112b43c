package io.waybill.lsp;

import io.waybill.dsl.NearMatches;
import io.waybill.lsp.facts.FieldFacts;
import io.waybill.lsp.facts.Kinds;
import io.waybill.lsp.facts.Place;
import io.waybill.lsp.text.Caret;
import io.waybill.lsp.text.Word;
import io.waybill.pipeline.convert.FileConversion;
import io.waybill.pipeline.input.InputSource;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Changes of a text that mend what a diagnostic is about. */
final class Fixes {

    private final ServedApi api;
    private final Kinds kinds;

    Fixes(ServedApi api, Kinds kinds) {
        this.api = api;
        this.kinds = kinds;
    }

    /** The fixes of a diagnostic; none where a person has to think. */
    List<CodeAction> of(ManifestText text, Diagnostic diagnostic) {
        Rule rule = diagnostic.getCode() != null && diagnostic.getCode().isLeft()
                ? Rule.withId(diagnostic.getCode().getLeft()).orElse(null)
                : null;
        if (rule == null || !"waybill".equals(diagnostic.getSource())) {
            return List.of();
        }
        List<CodeAction> actions = new ArrayList<>();
        switch (rule) {
            case UNKNOWN_FIELD -> unknownField(text, diagnostic, actions);
            case UNSUPPORTED_VALUE -> unsupportedValue(text, diagnostic, actions);
            case TYPE -> type(text, diagnostic, actions);
            case REMOVED_API, DEPRECATED_API, FUTURE_API -> convert(text, diagnostic, actions);
            default -> {
                return actions;
            }
        }
        return actions;
    }

    private Optional<Caret> caret(ManifestText text, Diagnostic diagnostic) {
        Position start = diagnostic.getRange().getStart();
        return text.lines().caret(start.getLine(), start.getCharacter());
    }

    private Optional<Place> around(Caret caret) {
        return kinds.resource(caret.document().apiVersion(), caret.document().kind())
                .flatMap(resource -> resource.at(caret.path()));
    }

    private void unknownField(ManifestText text, Diagnostic diagnostic, List<CodeAction> actions) {
        Caret caret = caret(text, diagnostic).orElse(null);
        if (caret == null || caret.isAtValue()) {
            return;
        }
        List<String> names = around(caret).stream()
                .flatMap(place -> place.fields().stream())
                .map(FieldFacts::name)
                .filter(name -> !caret.siblings().containsKey(name))
                .toList();
        for (String near : NearMatches.of(caret.word().unquoted(), names)) {
            actions.add(action("Rename to " + near, text, diagnostic, new TextEdit(Ranges.of(caret.word()), near)));
        }
    }

    private void unsupportedValue(ManifestText text, Diagnostic diagnostic, List<CodeAction> actions) {
        Word value = value(text, diagnostic).orElse(null);
        if (value == null) {
            return;
        }
        List<String> values = placeOf(text, value).map(Place::values).orElse(List.of());
        for (String near : NearMatches.of(value.unquoted(), values)) {
            actions.add(action("Change to " + near, text, diagnostic, new TextEdit(Ranges.of(value), near)));
        }
    }

    /** Quotes a number or boolean where a text is meant, and takes quotes away from a whole number. */
    private void type(ManifestText text, Diagnostic diagnostic, List<CodeAction> actions) {
        Word value = value(text, diagnostic).orElse(null);
        Place place = value == null ? null : placeOf(text, value).orElse(null);
        if (value == null || place == null || value.text().isEmpty()) {
            return;
        }
        if (place.isText() && !value.isQuoted() && value.text().matches("[\\w.+-]+")) {
            String quoted = "\"" + value.text() + "\"";
            actions.add(action("Quote as " + quoted, text, diagnostic, new TextEdit(Ranges.of(value), quoted)));
        } else if (place.isWholeNumber() && value.isQuoted() && value.unquoted().matches("0|-?[1-9]\\d{0,8}")) {
            actions.add(action(
                    "Write as the number " + value.unquoted(),
                    text,
                    diagnostic,
                    new TextEdit(Ranges.of(value), value.unquoted())));
        }
    }

    /** The value that a diagnostic is about, whether it is at the value itself or at its key. */
    private Optional<Word> value(ManifestText text, Diagnostic diagnostic) {
        return caret(text, diagnostic)
                .flatMap(caret ->
                        caret.hasColon() ? text.lines().valueOn(caret.word().line()) : Optional.of(caret.word()));
    }

    private Optional<Place> placeOf(ManifestText text, Word value) {
        return text.lines()
                .caret(value.line(), value.start())
                .flatMap(caret -> around(caret)
                        .flatMap(place -> caret.isAtValue() ? place.step(caret.key()) : Optional.of(place)));
    }

    private void convert(ManifestText text, Diagnostic diagnostic, List<CodeAction> actions) {
        InputSource source = ManifestText.source(text.uri(), text.text());
        new FileConversion(api, source)
                .convert(new InputSource.Text(text.text(), text.documents()))
                .text()
                .filter(converted -> !converted.equals(text.text()))
                .ifPresent(converted -> actions.add(action(
                        "Convert the file to the API versions of Kubernetes " + api.minor(),
                        text,
                        diagnostic,
                        new TextEdit(Ranges.whole(text.lines()), converted))));
    }

    private static CodeAction action(String title, ManifestText text, Diagnostic diagnostic, TextEdit edit) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic));
        action.setEdit(new WorkspaceEdit(Map.of(text.uri(), List.of(edit))));
        return action;
    }
}
