package io.waybill.pipeline.convert;

import io.waybill.convert.Converted;
import io.waybill.convert.Converter;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.pipeline.convert.ConvertedFile.Counts;
import io.waybill.render.Document;
import io.waybill.render.ReadProblem;
import io.waybill.render.edit.ManifestEditor;
import io.waybill.render.edit.UneditableException;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Validator;
import io.waybill.validate.typed.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Converts the text of one file: its resources one by one, each checked against what the target serves. */
public final class FileConversion {

    /** Other faults were there before and are no matter of the target, so they are told but do not refuse. */
    private static final Set<Rule> OF_THE_TARGET =
            Set.of(Rule.UNKNOWN_FIELD, Rule.UNKNOWN_KIND, Rule.REMOVED_API, Rule.FUTURE_API);

    private final ServedApi api;
    private final FieldHistory fields;
    private final String file;
    private final List<ConversionNote> notes = new ArrayList<>();
    private Counts counts = Counts.NONE;

    /**
     * A conversion.
     *
     * @param api what the target serves
     * @param file what the file was called when it was read
     */
    public FileConversion(ServedApi api, String file) {
        this.api = api;
        this.fields = new FieldHistory(api.history());
        this.file = file;
    }

    /** Converts a text that was read as these documents. */
    public ConvertedFile convert(String text, List<Document> documents) {
        List<ManifestEditor.Change> changes = new ArrayList<>();
        for (Document document : documents) {
            document.problems().forEach(problem -> unreadable(problem, document, text.contains("{{")));
            document.root()
                    .ifPresent(root -> changes.add(new ManifestEditor.Change(root, converted(root, document.index()))));
        }
        Optional<String> edited = hasErrors() ? Optional.empty() : edited(text, changes);
        return edited.isPresent() ? new ConvertedFile(edited, List.copyOf(notes), counts) : refused();
    }

    private boolean hasErrors() {
        return notes.stream().anyMatch(ConversionNote::isError);
    }

    /** Nothing of the file is written, so only the reasons are told. */
    private ConvertedFile refused() {
        return new ConvertedFile(
                Optional.empty(),
                notes.stream().filter(ConversionNote::isError).toList(),
                new Counts(0, counts.unchanged(), counts.converted() + counts.refused()));
    }

    private Optional<String> edited(String text, List<ManifestEditor.Change> changes) {
        try {
            return Optional.of(ManifestEditor.edit(text, file, changes));
        } catch (UneditableException e) {
            notes.add(new ConversionNote(
                    new Place(file, 0, 1, 1),
                    ResourceId.NONE,
                    "",
                    "layout",
                    Severity.ERROR,
                    String.valueOf(e.getMessage()),
                    "Nothing was written."));
            return Optional.empty();
        }
    }

    private void unreadable(ReadProblem problem, Document document, boolean template) {
        Rule rule = problem.cause() == ReadProblem.Cause.SYNTAX ? Rule.SYNTAX : Rule.DUPLICATE_KEY;
        notes.add(new ConversionNote(
                Place.of(file, document.index(), problem.origin()),
                document.root().map(ResourceId::of).orElse(ResourceId.NONE),
                problem.field().toString(),
                rule.id(),
                Severity.ERROR,
                problem.message(),
                template
                        ? problem.fix() + " A template has to be rendered first, as helm template does."
                        : problem.fix()));
    }

    private Node converted(Node root, int document) {
        if (root instanceof Mapping list
                && list.string("kind").equals(Optional.of("List"))
                && list.get("items") instanceof Sequence items) {
            Sequence changed = Sequence.of(items.items(), item -> resource(item, document));
            return list.with("items", changed.at(items.origin()));
        }
        return resource(root, document);
    }

    private Node resource(Node node, int document) {
        ResourceId id = ResourceId.of(node);
        List<ConversionNote> own = new ArrayList<>();
        Node result = node;
        if (node instanceof Mapping mapping) {
            Converted converted = new Converter(api).convert(mapping, Optional.empty());
            converted.remarks().forEach(remark -> own.add(ConversionNote.of(remark, id, file, document)));
            result = converted.resource();
        }
        boolean refused = own.stream().anyMatch(ConversionNote::isError);
        if (!refused) {
            boolean untouched = result.equals(node);
            Validator validator = new Validator(
                    api, RuleSet.EMPTY, Severities.DEFAULT, finding -> judge(finding, id, untouched, own));
            validator.validate(result, file, document);
            validator.finish(Set.of());
            refused = own.stream().anyMatch(ConversionNote::isError);
        }
        boolean changes = !result.equals(node);
        counts = counts.plus(new Counts(!refused && changes ? 1 : 0, !refused && !changes ? 1 : 0, refused ? 1 : 0));
        boolean told = refused;
        own.sort(Comparator.comparingInt(note -> note.place().line()));
        own.stream().filter(note -> !told || note.isError()).forEach(notes::add);
        return result;
    }

    /** A field that the old version of the kind had, but the new one never, came with a minor of the old one. */
    private void judge(Finding finding, ResourceId before, boolean untouched, List<ConversionNote> own) {
        if (finding.severity() == Severity.SKIPPED) {
            own.add(ConversionNote.of(finding).withFix("It stays as it is."));
            return;
        }
        ConversionNote note = ConversionNote.of(finding);
        boolean known = finding.fix().contains("which brought it");
        if (finding.rule() == Rule.UNKNOWN_FIELD && !known) {
            note = fields.since(before.apiVersion(), before.kind(), finding.field())
                    .filter(since -> since.compareTo(api.minor()) > 0)
                    .map(since -> ConversionNote.of(finding)
                            .withFix("Remove it, or target Kubernetes " + since + ", which brought it."))
                    .orElse(note);
        }
        boolean tolerated = untouched && note.isError() && !OF_THE_TARGET.contains(finding.rule());
        own.add(tolerated ? note.asWarning() : note);
    }
}
