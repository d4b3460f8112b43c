package io.waybill.pipeline.blueprint;

import io.waybill.convert.Lowering;
import io.waybill.dsl.Layout;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Trace;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.schema.ServedApi;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A blueprint as it is rendered for one environment and one target.
 *
 * @param folder its folder below the output or golden folder, with {@code /}, such as {@code myblog/course}
 * @param blueprint the name of the blueprint
 * @param target the Kubernetes version
 * @param layout how it is laid out in files
 * @param api what that version serves
 * @param rules what it is judged by beside the rules of Kubernetes
 * @param definitions definitions of custom resources, and policies, that the cluster has besides the manifest
 * @param manifests makes the manifest, as the blueprint has it
 */
public record Rendition(
        String folder,
        String blueprint,
        Target target,
        Layout layout,
        ServedApi api,
        ProjectRules rules,
        List<Mapping> definitions,
        Supplier<Manifest> manifests) {

    /** What messages call it. */
    public String title() {
        return folder;
    }

    /** The blueprint and its environment, without the target, such as {@code myblog/course}. */
    public String environment() {
        String suffix = "/" + target;
        return folder.endsWith(suffix) ? folder.substring(0, folder.length() - suffix.length()) : folder;
    }

    /** This rendition for a cluster that has these definitions of custom resources. */
    public Rendition withDefinitions(List<Mapping> crds) {
        return new Rendition(folder, blueprint, target, layout, api, rules, crds, manifests);
    }

    /** This rendition, judged by other rules beside those of Kubernetes. */
    public Rendition judgedBy(ProjectRules others) {
        return new Rendition(folder, blueprint, target, layout, api, others, definitions, manifests);
    }

    /** This rendition, with another manifest in place of what the blueprint renders. */
    public Rendition rendering(Manifest manifest) {
        return new Rendition(folder, blueprint, target, layout, api, rules, definitions, () -> manifest);
    }

    /** Whether this is for the environment of that name. */
    boolean isIn(String environment) {
        String folderName = environment.toLowerCase(Locale.ROOT);
        return folder.equals(blueprint + "/" + folderName) || folder.startsWith(blueprint + "/" + folderName + "/");
    }

    /**
     * Runs the blueprint, and writes what it returns as the target serves it.
     *
     * @throws UserException when the blueprint fails
     */
    public Manifest manifest() {
        return lowered(run());
    }

    /** As {@link #manifest}, and every node knows its Java line. */
    public Manifest tracedManifest() {
        return lowered(Trace.javaLines(this::run));
    }

    private Manifest run() {
        return BlueprintCall.of("The blueprint " + folder, "manifest()", manifests::get);
    }

    private Manifest lowered(Manifest manifest) {
        Lowering lowering = new Lowering(api);
        return manifest.map(resource -> lowering.lower(resource.tree(), manifest.preferredApiVersion(resource))
                .<Resource<?>>map(tree -> UntypedResource.from(tree, resource))
                .orElse(resource));
    }
}
