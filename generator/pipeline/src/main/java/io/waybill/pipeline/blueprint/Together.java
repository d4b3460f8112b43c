package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.pipeline.rules.ProjectRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Renditions of several blueprints that one cluster gets, as one. */
public final class Together {

    private Together() {}

    /**
     * What each environment and target gets of all blueprints; blueprints without environments are part of each.
     *
     * @param renditions those of all blueprints
     * @return one rendition for each environment and target, with the rules of Kubernetes and the severities of the first
     */
    public static List<Rendition> of(List<Rendition> renditions) {
        SortedSet<String> environments = new TreeSet<>();
        renditions.stream()
                .map(Together::environment)
                .filter(name -> !name.isEmpty())
                .forEach(environments::add);
        if (environments.isEmpty()) {
            environments.add("");
        }
        List<Rendition> together = new ArrayList<>();
        for (String environment : environments) {
            for (List<Rendition> parts : byTarget(in(environment, renditions))) {
                together.add(one(environment, parts));
            }
        }
        return together;
    }

    /** The parts of what {@link #of} made of renditions, in their order. */
    public static List<Rendition> parts(Rendition together, List<Rendition> renditions) {
        return in(together.folder(), renditions).stream()
                .filter(one -> one.target().equals(together.target()))
                .toList();
    }

    private static List<Rendition> in(String environment, List<Rendition> renditions) {
        return renditions.stream()
                .filter(one -> environment(one).isEmpty() || environment(one).equals(environment))
                .toList();
    }

    private static List<List<Rendition>> byTarget(List<Rendition> renditions) {
        List<Target> targets =
                renditions.stream().map(Rendition::target).distinct().toList();
        return targets.stream()
                .map(target -> renditions.stream()
                        .filter(one -> one.target().equals(target))
                        .toList())
                .toList();
    }

    private static String environment(Rendition rendition) {
        String named = rendition.environment();
        return named.equals(rendition.blueprint())
                ? ""
                : named.substring(rendition.blueprint().length() + 1);
    }

    private static Rendition one(String environment, List<Rendition> parts) {
        Rendition first = parts.get(0);
        return new Rendition(
                environment,
                parts.stream().map(Rendition::blueprint).distinct().collect(Collectors.joining(", ")),
                first.target(),
                first.layout(),
                first.api(),
                new ProjectRules(
                        first.rules().severities(), List.of(), first.rules().applications(), Optional.empty()),
                first.definitions(),
                () -> manifest(parts));
    }

    private static Manifest manifest(List<Rendition> parts) {
        Manifest all = Manifest.of();
        for (Rendition part : parts) {
            Manifest manifest = part.manifests().get();
            all = all.with(manifest.resources());
            for (Resource<?> resource : manifest.resources()) {
                Optional<String> preferred = manifest.preferredApiVersion(resource);
                all = preferred.isEmpty() ? all : all.preferring(preferred.get(), resource);
            }
            for (String expected : manifest.expected()) {
                int slash = expected.indexOf('/');
                all = all.expects(expected.substring(0, slash), expected.substring(slash + 1));
            }
        }
        return all;
    }
}
