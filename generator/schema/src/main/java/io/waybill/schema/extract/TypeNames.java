package io.waybill.schema.extract;

import io.waybill.schema.openapi.PublishedNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each model class the name that the type has in the API.
 *
 * <p>{@code V1Container} says version and name but not the API package. Kinds have theirs from the path of their
 * operations, classes such as {@code CoreV1EndpointPort} in their name. Every other type belongs to the package whose
 * types refer to it; one that several packages share belongs to {@code core}, where the API keeps what is shared.
 */
final class TypeNames {

    private static final Pattern CLASS_NAME =
            Pattern.compile("([A-Z][a-z]+)?V(\\d+(?:(?:alpha|beta)\\d+)?)([A-Z]\\w*)");

    /** The types of the package {@code meta}, which no path names. */
    private static final Set<String> META = Set.of(
            "APIGroup",
            "APIGroupList",
            "APIResource",
            "APIResourceList",
            "APIVersions",
            "Condition",
            "DeleteOptions",
            "FieldSelectorRequirement",
            "GroupResource",
            "GroupVersionForDiscovery",
            "GroupVersionKind",
            "LabelSelector",
            "LabelSelectorRequirement",
            "ListMeta",
            "ManagedFieldsEntry",
            "ObjectMeta",
            "OwnerReference",
            "Preconditions",
            "ServerAddressByClientCIDR",
            "ShardInfo",
            "Status",
            "StatusCause",
            "StatusDetails",
            "WatchEvent");

    /** Types that another package refers to but does not contain, and those that only subresources use. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "V1TopologySelectorTerm", "core",
            "V1TopologySelectorLabelRequirement", "core",
            "V1Eviction", "policy",
            "V1beta1Eviction", "policy",
            "V1Scale", "autoscaling");

    private final Map<String, ModelClass> models;
    private final Map<String, String> packages = new HashMap<>();

    TypeNames(ClientJar client) {
        this.models = client.models();
        placeByName();
        client.operations().stream()
                .filter(Operation::isCollection)
                .forEach(operation ->
                        packages.putIfAbsent(operation.modelName(), PublishedNames.apiPackage(operation.group())));
        placeByReference();
    }

    /** The name of a model class in the facts file, such as {@code core.v1.Container}. */
    String typeName(String modelName) {
        if (modelName.equals("VersionInfo")) {
            return "version.Info";
        }
        Matcher matcher = parts(modelName);
        return packages.getOrDefault(modelName, "core") + ".v" + matcher.group(2) + "." + matcher.group(3);
    }

    private void placeByName() {
        for (String modelName : models.keySet()) {
            if (modelName.equals("VersionInfo")) {
                packages.put(modelName, "version");
                continue;
            }
            Matcher matcher = parts(modelName);
            if (matcher.group(1) != null) {
                packages.put(modelName, matcher.group(1).toLowerCase(Locale.ROOT));
            } else if (ELSEWHERE.containsKey(modelName)) {
                packages.put(modelName, ELSEWHERE.get(modelName));
            } else if (matcher.group(3).matches("API\\w+Discovery(List)?")) {
                packages.put(modelName, "apidiscovery");
            } else if (META.contains(matcher.group(3))) {
                packages.put(modelName, "meta");
            }
        }
    }

    private void placeByReference() {
        Map<String, Set<String>> referrers = new TreeMap<>();
        models.forEach((name, model) -> model.fields()
                .forEach(field -> field.type()
                        .referencedType()
                        .ifPresent(target -> referrers
                                .computeIfAbsent(target, key -> new TreeSet<>())
                                .add(name))));
        Deque<String> open = new ArrayDeque<>(referrers.keySet());
        int sinceProgress = 0;
        while (!open.isEmpty() && sinceProgress <= open.size()) {
            String name = open.removeFirst();
            Set<String> from = new TreeSet<>(referrers.getOrDefault(name, Set.of()));
            from.remove(name);
            if (packages.containsKey(name)) {
                sinceProgress = 0;
            } else if (packages.keySet().containsAll(from)) {
                Set<String> owners = new TreeSet<>();
                from.forEach(referrer -> owners.add(packages.getOrDefault(referrer, "core")));
                packages.put(name, owners.size() == 1 ? owners.iterator().next() : "core");
                sinceProgress = 0;
            } else {
                open.addLast(name);
                sinceProgress++;
            }
        }
    }

    private static Matcher parts(String modelName) {
        Matcher matcher = CLASS_NAME.matcher(modelName);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The client has a model class with an unknown form of name: " + modelName);
        }
        return matcher;
    }
}
