package io.waybill.blueprint;

import io.waybill.blueprint.value.Trees;
import io.waybill.convert.Converted;
import io.waybill.convert.Converter;
import io.waybill.convert.Lowering;
import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which API version resources are written, and for which minor the blueprint is: the DSL has the newest version of
 * each kind, and a resource of an older one must come out of it as it was.
 */
final class Versions {

    private final ApiHistory history;
    private final ApiSchema typed;
    private final Map<Minor, ServedApi> served = new ConcurrentHashMap<>();

    /**
     * Versions of a history.
     *
     * @param typed the kinds that have a class
     */
    Versions(ApiHistory history, ApiSchema typed) {
        this.typed = typed;
        this.history = history;
    }

    /**
     * How a resource is written.
     *
     * @param tree what is written
     * @param isTyped whether the DSL has its kind
     * @param preferred the API version that it is rendered in, where that must be said
     * @param isSame whether it is rendered as it was
     */
    record Written(Mapping tree, boolean isTyped, Optional<String> preferred, boolean isSame) {}

    /**
     * A minor, and how resources are written for it.
     *
     * @param minor the minor
     * @param resources how each is written, in their order
     */
    record Plan(Minor minor, List<Written> resources) {

        private long same() {
            return resources.stream().filter(Written::isSame).count();
        }

        private long typed() {
            return resources.stream().filter(Written::isTyped).count();
        }
    }

    /**
     * The best plan: as many resources as possible come out as they were, then as many as possible are typed, then the
     * newest minor.
     *
     * @param only the minor, where it was chosen
     * @param canPrefer whether the blueprint can say which API version it prefers
     */
    Plan plan(List<Mapping> resources, Optional<Minor> only, boolean canPrefer) {
        Minor first = only.orElse(history.newest());
        Plan plan = at(first, resources, canPrefer);
        if (only.isPresent() || plan.typed() == resources.size() && plan.same() == resources.size()) {
            return plan;
        }
        List<Minor> minors = new ArrayList<>(history.minors());
        minors.sort(Comparator.reverseOrder());
        List<Mapping> older = older(resources);
        for (Minor minor : older.isEmpty() ? List.<Minor>of() : minors) {
            Plan other = at(minor, resources, canPrefer);
            if (other.same() > plan.same() || other.same() == plan.same() && other.typed() > plan.typed()) {
                plan = other;
            }
        }
        return plan;
    }

    /** Those of API versions that are known and that the newest minor does not serve. */
    private List<Mapping> older(List<Mapping> resources) {
        return resources.stream()
                .filter(tree -> !isServed(tree))
                .filter(tree -> !history.spansOf(apiVersion(tree), kind(tree)).isEmpty())
                .toList();
    }

    private Plan at(Minor minor, List<Mapping> resources, boolean canPrefer) {
        return new Plan(
                minor,
                resources.stream()
                        .map(resource -> written(resource, minor, canPrefer))
                        .toList());
    }

    private Written written(Mapping resource, Minor minor, boolean canPrefer) {
        boolean same = lowered(resource, minor, Optional.empty()).equals(resource);
        if (isServed(resource)) {
            return new Written(resource, true, Optional.empty(), same);
        }
        Optional<String> own = Optional.of(apiVersion(resource));
        Converted raised = new Converter(served(history.newest())).convert(resource, Optional.empty());
        if (canPrefer && !raised.needsDecision() && isServed(raised.resource())) {
            if (SameData.of(lowered(raised.resource(), minor, Optional.empty()), resource)) {
                return new Written(raised.resource(), true, Optional.empty(), true);
            }
            if (SameData.of(lowered(raised.resource(), minor, own), resource)) {
                return new Written(raised.resource(), true, own, true);
            }
        }
        return new Written(resource, false, Optional.empty(), same);
    }

    private Mapping lowered(Mapping resource, Minor minor, Optional<String> preferred) {
        return new Lowering(served(minor)).lower(resource, preferred).orElse(resource);
    }

    private boolean isServed(Mapping tree) {
        return typed.kind(apiVersion(tree), kind(tree)).isPresent();
    }

    private ServedApi served(Minor minor) {
        return served.computeIfAbsent(minor, key -> ServedApi.of(history, key));
    }

    static String apiVersion(Mapping tree) {
        return Trees.text(tree, "apiVersion").orElse("");
    }

    static String kind(Mapping tree) {
        return Trees.text(tree, "kind").orElse("");
    }
}
