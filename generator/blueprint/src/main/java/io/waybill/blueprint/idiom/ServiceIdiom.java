package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Arguments;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Handle;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Kinds;
import io.waybill.blueprint.value.References;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code Service.selecting(mysql).port(80, 8002).nodePort()}. */
final class ServiceIdiom implements Idiom {

    private static final Map<String, List<String>> TYPES =
            Map.of("ClusterIP", List.of(), "NodePort", List.of("nodePort"), "LoadBalancer", List.of("loadBalancer"));

    @Override
    public void begin(Draft draft) {
        Map<String, String> labels = Trees.textMap(draft.tree(), "spec", "selector");
        String type =
                draft.mapping("spec").flatMap(spec -> Trees.text(spec, "type")).orElse("");
        Optional<Code> name = Kinds.head(draft);
        if (labels.isEmpty() || name.isEmpty() || !TYPES.containsKey(type)) {
            return;
        }
        Optional<Handle> workload = draft.scope().find(handle -> References.isSelectedBy(handle, labels));
        Draft spec = draft.copy();
        if (workload.isPresent()
                && Kinds.fields(spec, draft.mapping("spec").orElseThrow(), List.of("selector", "type"))) {
            boolean sameName = name.get().equals(Literals.text(workload.get().name()));
            List<Code> arguments = new ArrayList<>(sameName ? List.of() : List.of(name.get()));
            arguments.add(workload.get().variable());
            draft.start("selecting", arguments, "apiVersion", "kind", "spec");
            draft.stepsOf(spec);
            TYPES.get(type).forEach(draft::step);
        }
    }

    @Override
    public boolean field(Draft draft, String field, Node node) {
        return switch (field) {
            case "spec.selector" -> selector(draft, node);
            case "spec.ports" -> ports(draft, draft.tree());
            case "spec.clusterIP" -> {
                boolean headless = node instanceof Scalar scalar && "None".equals(scalar.value());
                if (headless) {
                    draft.step("headless");
                }
                yield headless;
            }
            default -> false;
        };
    }

    private static boolean selector(Draft draft, Node node) {
        Map<String, String> labels = node instanceof Mapping mapping ? Trees.textMap(mapping) : Map.of();
        Optional<Handle> workload = draft.scope().find(handle -> References.isSelectedBy(handle, labels));
        workload.ifPresent(handle -> draft.step("selector", handle.variable().then("selectorLabels", List.of(), null)));
        return workload.isPresent();
    }

    private static boolean ports(Draft draft, Mapping spec) {
        List<Mapping> ports = Trees.mappings(spec, "ports");
        for (int i = 0; i < ports.size(); i++) {
            Optional<List<Code>> arguments = port(ports.get(i));
            int index = i;
            draft.step(
                    "port",
                    arguments.orElseGet(
                            () -> List.of(draft.item("core.v1.ServicePort", "ports", index, ports.get(index)))));
        }
        return !ports.isEmpty();
    }

    /** Port and target port, if there is nothing else but the protocol. */
    private static Optional<List<Code>> port(Mapping port) {
        Optional<Integer> number = Trees.number(port, "port");
        boolean tcp = Trees.text(port, "protocol").equals(Optional.of("TCP"));
        if (number.isEmpty() || !tcp || !Trees.hasExactly(port, "port", "protocol", "targetPort")) {
            return Optional.empty();
        }
        Code first = Literals.number(number.get());
        return Trees.get(port, "targetPort")
                .filter(Scalar.class::isInstance)
                .flatMap(node -> Arguments.intOrText((Scalar) node))
                .map(target -> target.equals(first) ? List.of(first) : List.of(first, target));
    }
}
