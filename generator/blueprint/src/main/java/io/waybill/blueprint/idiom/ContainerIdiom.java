package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Handle;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.PodVolumes;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Container.named("web").port(80).env("A", "b").requests(cpu("1")).mount("/data", volume)}. */
final class ContainerIdiom implements Idiom {

    private static final String PROBE = "core.v1.Probe";

    @Override
    public boolean field(Draft draft, String field, Node node) {
        return switch (field) {
            case "ports" -> ports(draft, Trees.mappings(draft.tree(), field));
            case "env" -> env(draft, Trees.mappings(draft.tree(), field));
            case "envFrom" -> envFrom(draft, Trees.mappings(draft.tree(), field));
            case "resources" -> node instanceof Mapping resources && Amounts.set(draft, resources);
            case "volumeMounts" -> mounts(draft, Trees.mappings(draft.tree(), field));
            case "livenessProbe", "readinessProbe", "startupProbe" -> probe(draft, field, node);
            default -> false;
        };
    }

    private static boolean ports(Draft draft, List<Mapping> ports) {
        for (int i = 0; i < ports.size(); i++) {
            Mapping port = ports.get(i);
            Optional<Integer> number = Trees.number(port, "containerPort");
            Optional<String> name = Trees.text(port, "name");
            if (number.isPresent() && Trees.hasExactly(port, "containerPort")) {
                draft.step("port", Literals.number(number.get()));
            } else if (number.isPresent() && name.isPresent() && Trees.hasExactly(port, "name", "containerPort")) {
                draft.step("port", Literals.text(name.get()), Literals.number(number.get()));
            } else {
                draft.step("port", draft.item("core.v1.ContainerPort", "ports", i, port));
            }
        }
        return !ports.isEmpty();
    }

    private static boolean env(Draft draft, List<Mapping> env) {
        for (int i = 0; i < env.size(); i++) {
            Mapping variable = env.get(i);
            Optional<String> name = Trees.text(variable, "name");
            Optional<String> value = Trees.text(variable, "value");
            Optional<Mapping> source = Trees.mapping(variable, "valueFrom");
            if (name.isPresent() && value.isPresent() && Trees.hasExactly(variable, "name", "value")) {
                draft.step("env", Literals.text(name.get()), value(draft, name.get(), value.get()));
            } else if (name.isPresent() && source.isPresent() && Trees.hasExactly(variable, "name", "valueFrom")) {
                Code code = draft.writer()
                        .value(
                                "core.v1.EnvVarSource",
                                source.get(),
                                draft.path().field("env").item(i).field("valueFrom"),
                                draft.scope());
                draft.step("env", Literals.text(name.get()), code);
            } else {
                draft.step("env", draft.item("core.v1.EnvVar", "env", i, variable));
            }
        }
        return !env.isEmpty();
    }

    private static Code value(Draft draft, String name, String value) {
        return ConfigMapIdiom.host(draft, name, value)
                .<Code>map(service -> service.variable().then("dnsName", List.of(), null))
                .orElseGet(() -> Literals.text(value));
    }

    private static boolean envFrom(Draft draft, List<Mapping> sources) {
        for (int i = 0; i < sources.size(); i++) {
            Mapping source = sources.get(i);
            Optional<Handle> holder = holder(draft, source, "configMapRef", "ConfigMap")
                    .or(() -> holder(draft, source, "secretRef", "Secret"));
            Code code = holder.<Code>map(Handle::variable).orElse(null);
            draft.step("envFrom", code != null ? code : draft.item("core.v1.EnvFromSource", "envFrom", i, source));
        }
        return !sources.isEmpty();
    }

    private static Optional<Handle> holder(Draft draft, Mapping source, String field, String kind) {
        return Trees.mapping(source, field)
                .filter(reference -> Trees.hasExactly(source, field) && Trees.hasExactly(reference, "name"))
                .flatMap(reference -> Trees.text(reference, "name"))
                .flatMap(name -> draft.scope().find(kind, name));
    }

    private static boolean mounts(Draft draft, List<Mapping> mounts) {
        Optional<PodVolumes> volumes = draft.scope().volumes();
        if (volumes.isEmpty()) {
            return false;
        }
        for (int i = 0; i < mounts.size(); i++) {
            Mapping mount = mounts.get(i);
            Optional<Code> volume =
                    Trees.text(mount, "name").flatMap(name -> volumes.get().mounted(name, draft));
            if (volume.isPresent()) {
                PodVolumes.mount(draft, i, mount, volume.get());
            } else {
                draft.step("volumeMount", draft.item("core.v1.VolumeMount", "volumeMounts", i, mount));
            }
        }
        return !mounts.isEmpty();
    }

    /** A probe that is used twice becomes a variable. */
    private static boolean probe(Draft draft, String field, Node node) {
        long same = Stream.of("livenessProbe", "readinessProbe", "startupProbe")
                .filter(other -> node.equals(draft.tree().get(other)))
                .count();
        Optional<String> name = Trees.text(draft.tree(), "name");
        if (same < 2 || name.isEmpty() || !(node instanceof Mapping mapping)) {
            return false;
        }
        String className = draft.writer().type(PROBE).className();
        Code value = draft.value(PROBE, field, mapping);
        draft.step(field, draft.scope().local(name.get() + "-probe", className, value));
        return true;
    }

    /** Amounts of CPU, memory and the like. */
    private static final class Amounts {

        private static final String COMPUTE_RESOURCE = "io.waybill.dsl.value.ComputeResource";

        static boolean set(Draft draft, Mapping resources) {
            Optional<Mapping> requests = Trees.mapping(resources, "requests");
            Optional<Mapping> limits = Trees.mapping(resources, "limits");
            boolean simple = Trees.hasOnly(resources, "requests", "limits")
                    && (requests.isPresent() || limits.isPresent())
                    && requests.map(Amounts::isSimple).orElse(true)
                    && limits.map(Amounts::isSimple).orElse(true)
                    && Trees.keys(resources).size() == (requests.isPresent() ? 1 : 0) + (limits.isPresent() ? 1 : 0);
            if (simple) {
                requests.ifPresent(amounts -> draft.step("requests", codes(amounts)));
                limits.ifPresent(amounts -> draft.step("limits", codes(amounts)));
            }
            return simple;
        }

        private static boolean isSimple(Mapping amounts) {
            return amounts.size() > 0
                    && amounts.keys().stream()
                            .allMatch(key -> amount(amounts, key).isPresent());
        }

        private static List<Code> codes(Mapping amounts) {
            List<String> known =
                    Stream.of("cpu", "memory").filter(amounts.keys()::contains).toList();
            return Stream.concat(known.stream(), amounts.keys().stream().filter(key -> !known.contains(key)))
                    .map(key -> amount(amounts, key).orElseThrow())
                    .toList();
        }

        private static Optional<Code> amount(Mapping amounts, String key) {
            Node node = amounts.get(key);
            if (key.equals("cpu") && node instanceof Scalar scalar && isNumber(scalar)) {
                Code number = scalar.value() instanceof Long whole
                        ? Literals.number(whole)
                        : Literals.number((Double) Objects.requireNonNull(scalar.value()));
                return Optional.of(Code.imported(COMPUTE_RESOURCE, "cpu", number));
            }
            return Optional.ofNullable(node)
                    .flatMap(Trees::text)
                    .filter(Quantity::isQuantity)
                    .map(text -> switch (key) {
                        case "cpu", "memory", "storage" -> Code.imported(COMPUTE_RESOURCE, key, Literals.text(text));
                        case "ephemeral-storage" ->
                            Code.imported(COMPUTE_RESOURCE, "ephemeralStorage", Literals.text(text));
                        default ->
                            Code.call(COMPUTE_RESOURCE, "of", List.of(Literals.text(key), Literals.text(text)), null);
                    });
        }

        /** A whole number that a double represents exactly, or one with a fraction. */
        private static boolean isNumber(Scalar scalar) {
            return scalar.value() instanceof Long whole && Math.abs(whole) < 1_000_000
                    || scalar.value() instanceof Double number
                            && number != Math.rint(number)
                            && Quantity.isQuantity(number.toString());
        }
    }
}
