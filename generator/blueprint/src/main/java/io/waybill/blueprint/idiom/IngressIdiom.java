package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Handle;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Ingress.named("myblog").rule("myblog.jds.com", HTTPIngressPath.prefix("/", backend)).tls(secret, host)}. */
final class IngressIdiom implements Idiom {

    private static final int MOST_PATHS = 24;

    @Override
    public boolean field(Draft draft, String field, Node node) {
        return switch (field) {
            case "spec.rules" -> rules(draft, Trees.mappings(draft.tree(), "rules"));
            case "spec.tls" -> tls(draft, Trees.mappings(draft.tree(), "tls"));
            default -> false;
        };
    }

    private static boolean rules(Draft draft, List<Mapping> rules) {
        for (int i = 0; i < rules.size(); i++) {
            Mapping rule = rules.get(i);
            List<Mapping> paths = Trees.mapping(rule, "http")
                    .filter(http -> Trees.hasExactly(http, "paths"))
                    .map(http -> Trees.mappings(http, "paths"))
                    .orElse(List.of());
            Optional<String> host = Trees.text(rule, "host");
            boolean simple = host.isPresent()
                    && !paths.isEmpty()
                    && paths.size() <= MOST_PATHS
                    && Trees.hasExactly(rule, "host", "http");
            if (simple) {
                draft.step("rule", arguments(draft, i, host.get(), paths));
            } else {
                draft.step("rule", draft.item("networking.v1.IngressRule", "rules", i, rule));
            }
        }
        return !rules.isEmpty();
    }

    private static List<Code> arguments(Draft draft, int rule, String host, List<Mapping> paths) {
        List<Code> arguments = new ArrayList<>(List.of(Literals.text(host)));
        for (int i = 0; i < paths.size(); i++) {
            arguments.add(draft.writer()
                    .value(
                            "networking.v1.HTTPIngressPath",
                            paths.get(i),
                            draft.path()
                                    .field("rules")
                                    .item(rule)
                                    .field("http")
                                    .field("paths")
                                    .item(i),
                            draft.scope()));
        }
        return arguments;
    }

    private static boolean tls(Draft draft, List<Mapping> all) {
        for (int i = 0; i < all.size(); i++) {
            Mapping tls = all.get(i);
            List<String> hosts = Trees.texts(tls, "hosts");
            Optional<Handle> secret =
                    hosts.isEmpty() || hosts.size() > MOST_PATHS || !Trees.hasExactly(tls, "hosts", "secretName")
                            ? Optional.empty()
                            : Trees.text(tls, "secretName")
                                    .flatMap(name -> draft.scope().find("Secret", name));
            if (secret.isPresent()) {
                List<Code> arguments = new ArrayList<>(List.of(secret.get().variable()));
                hosts.forEach(host -> arguments.add(Literals.text(host)));
                draft.step("tls", arguments);
            } else {
                draft.step("tls", draft.item("networking.v1.IngressTLS", "tls", i, tls));
            }
        }
        return !all.isEmpty();
    }
}
