package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Layout;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.Schemas;
import io.waybill.schema.FeatureGates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All environments and targets of blueprints. */
public final class Renditions {

    private static final Pattern FOLDER = Pattern.compile("[a-z0-9_-][a-z0-9._-]*");

    private Renditions() {}

    /**
     * Every environment and target of these blueprints, in their order.
     *
     * @param target the only target, in place of the blueprints' own
     * @throws UserException when names are the same or cannot be folders
     */
    public static List<Rendition> of(Collection<? extends Blueprint> blueprints, Optional<Target> target) {
        return of(blueprints, target, ProjectRules.KUBERNETES);
    }

    /**
     * As {@link #of(Collection, Optional)}.
     *
     * @param rules what they are judged by beside the rules of Kubernetes
     */
    public static List<Rendition> of(
            Collection<? extends Blueprint> blueprints, Optional<Target> target, ProjectRules rules) {
        return of(blueprints, target, rules, FeatureGates.load());
    }

    /**
     * As {@link #of(Collection, Optional, ProjectRules)}.
     *
     * @param gates how the feature gates of the clusters are set
     */
    public static List<Rendition> of(
            Collection<? extends Blueprint> blueprints,
            Optional<Target> target,
            ProjectRules rules,
            FeatureGates gates) {
        List<Rendition> renditions = new ArrayList<>();
        Schemas schemas = new Schemas(gates);
        for (Blueprint blueprint : blueprints) {
            renditions.addAll(of(blueprint, target, schemas, rules));
        }
        Set<String> folders = new HashSet<>();
        for (Rendition rendition : renditions) {
            if (!folders.add(rendition.folder())) {
                throw new UserException("Two blueprints or environments are named \"" + rendition.folder()
                        + "\"; rename one, with name()");
            }
        }
        return renditions;
    }

    /**
     * Those of some environments; all when none is named.
     *
     * @throws UserException when no blueprint has an environment of that name
     */
    public static List<Rendition> select(List<Rendition> renditions, Collection<String> environments) {
        if (environments.isEmpty()) {
            return renditions;
        }
        for (String environment : environments) {
            if (renditions.stream().noneMatch(rendition -> rendition.isIn(environment))) {
                throw new UserException("There is no environment \"" + environment + "\"; there are "
                        + renditions.stream().map(Rendition::title).toList());
            }
        }
        return renditions.stream()
                .filter(rendition -> environments.stream().anyMatch(rendition::isIn))
                .toList();
    }

    private static List<Rendition> of(Blueprint blueprint, Optional<Target> only, Schemas schemas, ProjectRules rules) {
        String source = blueprint.getClass().getName();
        String what = "The blueprint " + source;
        String name = folderName(BlueprintCall.of(what, "name()", blueprint::name), "blueprint " + source);
        List<Target> targets = only.map(List::of).orElseGet(() -> all(what, "targets()", blueprint::targets));
        Layout layout = BlueprintCall.of(what, "layout()", blueprint::layout);
        if (targets.isEmpty()) {
            throw new UserException("The blueprint " + name + " has no targets");
        }
        List<Rendition> renditions = new ArrayList<>();
        for (Place place : places(blueprint, name)) {
            for (Target target : targets) {
                String folder = targets.size() == 1 ? place.folder() : place.folder() + "/" + target;
                renditions.add(new Rendition(
                        folder,
                        name,
                        target,
                        layout,
                        schemas.of(target),
                        rules,
                        List.of(),
                        () -> place.run().apply(target)));
            }
        }
        return renditions;
    }

    private record Place(String folder, Function<Target, Manifest> run) {}

    private static List<Place> places(Blueprint blueprint, String name) {
        return blueprint instanceof EnvironmentBlueprint<?> several
                ? environments(several, name)
                : List.of(new Place(name, blueprint::manifest));
    }

    private static <E extends Environment> List<Place> environments(EnvironmentBlueprint<E> blueprint, String name) {
        String what = "The blueprint " + name;
        List<E> environments = all(what, "environments()", blueprint::environments);
        if (environments.isEmpty()) {
            throw new UserException("The blueprint " + name + " has no environments");
        }
        return environments.stream()
                .map(environment -> new Place(
                        name + "/"
                                + folderName(
                                        BlueprintCall.of(what, "an environment's name()", environment::name),
                                        "environment of the blueprint " + name),
                        target -> blueprint.manifest(environment, target)))
                .toList();
    }

    /** A list that users' code returns, without nulls. */
    private static <T> List<T> all(String what, String method, Callable<? extends Collection<? extends T>> code) {
        List<T> all = new ArrayList<>();
        for (@Nullable T one : BlueprintCall.of(what, method, code)) {
            if (one == null) {
                throw new UserException(what + " returned null in " + method + ".");
            }
            all.add(one);
        }
        return all;
    }

    private static String folderName(String name, String whose) {
        String folder = name.toLowerCase(Locale.ROOT);
        if (!FOLDER.matcher(folder).matches()) {
            throw new UserException("\"" + name + "\" cannot be the name of the " + whose
                    + ": write letters, digits, \"-\", \"_\" and \".\", a dot not first");
        }
        return folder;
    }
}
