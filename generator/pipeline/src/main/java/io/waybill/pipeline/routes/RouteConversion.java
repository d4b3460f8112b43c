package io.waybill.pipeline.routes;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.kind.ClusterDefaults;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.pipeline.input.InputSource;
import io.waybill.pipeline.run.UserException;
import io.waybill.render.Document;
import io.waybill.render.UnreadableException;
import io.waybill.routes.convert.Conversion;
import io.waybill.routes.convert.IngressConversion;
import io.waybill.routes.convert.Note;
import io.waybill.routes.convert.Settings;
import io.waybill.routes.proof.RouteProof;
import io.waybill.routes.proof.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files whose Ingresses become Gateways and routes; all files are one manifest. */
public final class RouteConversion {

    private final Map<InputSource, String> texts = new LinkedHashMap<>();
    private final Map<ResourceRef, String> places = new HashMap<>();
    private final List<UntypedResource> resources = new ArrayList<>();
    private final Settings settings;

    /** An empty conversion. */
    public RouteConversion(Settings settings) {
        this.settings = settings;
    }

    /**
     * Reads a file.
     *
     * @throws UserException when it holds JSON, which routes are not written in
     */
    public void read(InputSource source) throws UnreadableException {
        InputSource.Text text = source.text();
        if (text.text().stripLeading().startsWith("{") && text.text().contains("\"kind\"")) {
            throw new UserException(source.name() + " is JSON; routes are written as YAML. Convert it to YAML first.");
        }
        texts.put(source, text.text());
        for (Document document : text.documents()) {
            document.root()
                    .ifPresent(root -> ResourceLists.forEach(root, node -> {
                        if (node instanceof Mapping tree) {
                            resources.add(UntypedResource.from(tree, true));
                            places.put(ref(tree), source.name() + ":" + line(tree));
                        }
                    }));
        }
    }

    private static int line(Mapping tree) {
        Origin origin = tree.origin();
        return origin == null ? 1 : origin.line();
    }

    private static ResourceRef ref(Mapping tree) {
        Mapping metadata = Fields.at(tree, "metadata");
        return new ResourceRef(
                Fields.textOrEmpty(tree, "kind"),
                Fields.text(metadata, "namespace").orElse(ClusterDefaults.NAMESPACE),
                Fields.textOrEmpty(metadata, "name"));
    }

    /**
     * What became of the files.
     *
     * @param texts the new text of each file
     * @param notes what to know, each with its file and line
     * @param isComplete whether nothing is left to decide
     * @param proof how the routes answer, beside the Ingresses
     */
    public record Result(Map<InputSource, String> texts, List<String> notes, boolean isComplete, RouteProof proof) {}

    /** Converts what was read. */
    public Result convert() {
        Manifest before = Manifest.of(resources);
        Conversion conversion = IngressConversion.of(before, settings);
        RouteFile file = new RouteFile(conversion);
        Map<InputSource, String> written = new LinkedHashMap<>();
        texts.forEach((source, text) -> written.put(source, text.contains("Ingress") ? file.write(text) : text));
        RouteProof proof = RouteProof.of(Site.of(before), Site.of(conversion.in(before), settings.implementation()));
        return new Result(
                written,
                conversion.notes().stream().map(this::text).toList(),
                conversion.notes().stream().noneMatch(note -> note.level() == Note.Level.DECISION),
                proof);
    }

    private String text(Note note) {
        String place = places.getOrDefault(note.ingress(), "");
        String field = note.field().isEmpty() ? "" : note.field() + " ";
        String fix = note.fix().isEmpty() ? "" : ". " + note.fix();
        String kind = note.level() == Note.Level.DECISION ? "decide: " : "";
        return place + ": " + kind + note.ingress() + ": " + field + note.message() + fix;
    }
}
