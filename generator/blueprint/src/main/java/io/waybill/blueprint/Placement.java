package io.waybill.blueprint;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Code.Variable;
import io.waybill.blueprint.source.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a manifest puts its resources into their namespace.
 *
 * @param namespace the namespace; empty where each resource names its own
 * @param isFirst whether the first resource is that namespace
 * @param tail how many resources at the end stay outside
 */
record Placement(Optional<String> namespace, boolean isFirst, int tail) {

    private static final String MANIFEST = "io.waybill.dsl.Manifest";

    /** Each resource names its own namespace. */
    static final Placement NONE = new Placement(Optional.empty(), false, 0);

    /** By one namespace, if all resources are in it except for some at the end. */
    static Placement of(List<Versions.Written> written, ResourceWriter resources) {
        Optional<String> namespace = written.stream()
                .map(resource -> Blueprints.namespace(resource.tree()))
                .filter(name -> !name.isEmpty())
                .findFirst();
        if (namespace.isEmpty()) {
            return NONE;
        }
        int fitting = 0;
        while (fitting < written.size() && fits(written.get(fitting), namespace.get(), resources)) {
            fitting++;
        }
        boolean othersInside = written.subList(fitting, written.size()).stream()
                .anyMatch(resource -> Blueprints.namespace(resource.tree()).equals(namespace.get()));
        if (fitting == 0 || othersInside) {
            return NONE;
        }
        boolean isFirst = Versions.kind(written.get(0).tree()).equals("Namespace")
                && written.get(0).isTyped()
                && Blueprints.name(written.get(0).tree()).equals(namespace.get());
        return new Placement(namespace, isFirst, written.size() - fitting);
    }

    private static boolean fits(Versions.Written resource, String namespace, ResourceWriter resources) {
        boolean namespaced = resource.isTyped()
                && resources.kind(resource.tree()).orElseThrow().namespaced();
        String own = Blueprints.namespace(resource.tree());
        return own.isEmpty() ? !namespaced : own.equals(namespace);
    }

    /** Whether the manifest puts a resource into its namespace. */
    boolean implies(Versions.Written resource, ResourceWriter resources) {
        boolean canBePlaced = !resource.isTyped()
                || resources.kind(resource.tree()).orElseThrow().namespaced();
        return canBePlaced && namespace.equals(Optional.of(Blueprints.namespace(resource.tree())));
    }

    /**
     * The manifest.
     *
     * @param items all items, declared secrets first
     * @param variables the resources among them
     */
    Code manifest(List<Variable> items, List<Variable> variables) {
        List<Code> inside = new ArrayList<>(items.subList(0, items.size() - tail));
        Code code;
        if (namespace.isEmpty()) {
            code = Code.call(MANIFEST, "of", inside, MANIFEST);
        } else if (isFirst) {
            inside.remove(variables.get(0));
            inside.add(0, variables.get(0));
            code = Code.call(MANIFEST, "in", inside, MANIFEST);
        } else {
            inside.add(0, Literals.text(namespace.get()));
            code = Code.call(MANIFEST, "in", inside, MANIFEST);
        }
        List<Code> outside = new ArrayList<>(items.subList(items.size() - tail, items.size()));
        return outside.isEmpty() ? code : code.then("with", outside, MANIFEST);
    }
}
