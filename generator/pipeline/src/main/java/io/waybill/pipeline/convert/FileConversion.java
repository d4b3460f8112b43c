package io.waybill.pipeline.convert;

import io.waybill.convert.Converted;
import io.waybill.convert.Converter;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.pipeline.convert.ConvertedFile.Counts;
import io.waybill.pipeline.input.DocumentCheck;
import io.waybill.pipeline.input.InputSource;
import io.waybill.render.Document;
import io.waybill.render.edit.ManifestEditor;
import io.waybill.render.edit.UneditableException;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleId;
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
    private static final Set<RuleId> OF_THE_TARGET =
            Set.of(Rule.UNKNOWN_FIELD, Rule.UNKNOWN_KIND, Rule.REMOVED_API, Rule.FUTURE_API);

    private final ServedApi api;
    private final FieldHistory fields;
    private final InputSource source;
    private final String file;
    private final List<ConversionNote> notes = new ArrayList<>();
    private Counts counts = Counts.NONE;

    /**
     * A conversion.
     *
     * @param api what the target serves
     * @param source the file that was read
     */
    public FileConversion(ServedApi api, InputSource source) {
        this.api = api;
        this.fields = new FieldHistory(api.history());
        this.source = source;
        this.file = source.name();
    }

    /** Converts a text that was read as these documents. */
    public ConvertedFile convert(InputSource.Text read) {
        List<ManifestEditor.Change> changes = new ArrayList<>();
        boolean template = read.text().contains("{{");
        for (Document document : read.documents()) {
            DocumentCheck.of(document, source).forEach(finding -> notes.add(odd(finding, template)));
            document.root()
                    .filter(root -> !DocumentCheck.isForeign(root, source))
                    .ifPresent(root -> changes.add(new ManifestEditor.Change(root, converted(root, document.index()))));
        }
        Optional<String> edited = hasErrors() ? Optional.empty() : edited(read.text(), changes);
        return edited.isPresent() ? new ConvertedFile(edited, List.copyOf(notes), counts) : refused();
    }

    private static ConversionNote odd(Finding finding, boolean template) {
        ConversionNote note = ConversionNote.of(finding);
        return template && finding.rule() == Rule.SYNTAX
                ? note.withFix(finding.fix() + " A template must be rendered first, for example with helm template.")
                : note;
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

    private Node converted(Node node, int document) {
        return node instanceof Mapping list && list.get("items") instanceof Sequence items && ResourceLists.isList(list)
                ? list(list, items, document)
                : resource(node, document);
    }

    /** A list of one kind may have the version of its items, which they need not repeat. */
    private Node list(Mapping list, Sequence items, int document) {
        List<Node> typed = ResourceLists.items(list);
        List<Node> changed = new ArrayList<>();
        Optional<String> version = list.string("apiVersion");
        for (int i = 0; i < typed.size(); i++) {
            boolean repeats = typed.get(i).equals(items.items().get(i));
            Node item = converted(typed.get(i), document);
            if (!repeats && item instanceof Mapping resource) {
                version = resource.string("apiVersion");
                changed.add(resource.without("apiVersion").without("kind"));
            } else {
                changed.add(item);
            }
        }
        Sequence result = Sequence.of(changed).at(items.origin());
        Mapping converted = list.with("items", result);
        return version.equals(list.string("apiVersion"))
                ? converted
                : converted.with("apiVersion", Scalar.of(version.orElseThrow()));
    }

    private Node resource(Node node, int document) {
        if (!(node instanceof Mapping mapping) || !DocumentCheck.isResource(node)) {
            counts = counts.plus(new Counts(0, 0, 1));
            return node;
        }
        ResourceId id = ResourceId.of(node);
        List<ConversionNote> own = new ArrayList<>();
        Converted converted = new Converter(api).convert(mapping, Optional.empty());
        converted.remarks().forEach(remark -> own.add(ConversionNote.of(remark, id, file, document)));
        Mapping result = converted.resource();
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
        if (finding.rule() == Rule.UNKNOWN_FIELD && !isAddedLater(finding.resource(), finding.field())) {
            note = fields.since(before.apiVersion(), before.kind(), finding.field())
                    .filter(since -> since.compareTo(api.minor()) > 0)
                    .map(since -> ConversionNote.of(finding)
                            .withFix("Remove it, or target Kubernetes " + since + ", which added it."))
                    .orElse(note);
        }
        boolean tolerated = untouched && note.isError() && !OF_THE_TARGET.contains(finding.rule());
        own.add(tolerated ? note.asWarning() : note);
    }

    /** Whether a later minor added the field to the kind as it is now, which the finding itself says then. */
    private boolean isAddedLater(ResourceId now, String field) {
        return fields.since(now.apiVersion(), now.kind(), field)
                .filter(since -> since.compareTo(api.minor()) > 0)
                .isPresent();
    }
}
