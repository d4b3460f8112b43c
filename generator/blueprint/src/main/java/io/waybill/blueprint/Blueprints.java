package io.waybill.blueprint;

import io.waybill.blueprint.value.Names;
import io.waybill.blueprint.value.Trees;
import io.waybill.blueprint.value.UntypedValue;
import io.waybill.codegen.DslCatalog;
import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Minor;
import io.waybill.schema.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** Writes blueprints. Not thread-safe. */
public final class Blueprints {

    /** More resources than these become several classes, so that none grows beyond what can be read and compiled. */
    private static final int RESOURCES_OF_A_CLASS = 24;

    private final ApiHistory history = ApiHistory.load();
    private final Versions versions;
    private final ResourceWriter resources;

    /** A writer of resources whose kinds are those of Kubernetes. */
    public Blueprints() {
        this(DslCatalog.withKubernetes(ApiSchema.of(List.of(), List.of()), Traits.of(Map.of())));
    }

    /**
     * A writer of resources of any kinds that have a class.
     *
     * @param catalog the types of Kubernetes, and of definitions
     */
    public Blueprints(DslCatalog catalog) {
        this.versions = new Versions(history, catalog.schema());
        this.resources = new ResourceWriter(catalog);
    }

    /**
     * A blueprint as source.
     *
     * @param files the sources by path below the source folder, with {@code /}
     * @param kubernetesVersion the minor that it is for, such as {@code 1.36}
     * @param untyped what had to be written as a bare node
     * @param different the resources, as {@code kind/name}, that are not rendered as they were
     */
    public record Result(
            SortedMap<String, String> files,
            String kubernetesVersion,
            List<UntypedValue> untyped,
            List<String> different) {}

    /**
     * Writes the blueprint that renders these resources again.
     *
     * @param packageName the package
     * @param className the class; others have its name and more
     * @param documents the resources; items of lists count one by one
     * @param kubernetesVersion the minor to render for; where it is empty, the newest that renders them as they are
     * @throws IllegalArgumentException if a name is not allowed in Java, or a document is not a resource
     */
    public Result write(
            String packageName, String className, List<Mapping> documents, Optional<String> kubernetesVersion) {
        requireNames(packageName, className);
        List<Mapping> all = resources(documents);
        boolean single = all.size() <= RESOURCES_OF_A_CLASS;
        Versions.Plan plan = versions.plan(all, kubernetesVersion.map(Minor::parse), single);
        BlueprintSource source = new BlueprintSource(packageName, className, resources);
        if (single) {
            source.add(
                    plan.resources(),
                    plan.minor().equals(history.newest()) ? Optional.empty() : Optional.of(plan.minor()));
        } else {
            List<List<Versions.Written>> groups = new ArrayList<>();
            for (int i = 0; i < all.size(); i += RESOURCES_OF_A_CLASS) {
                groups.add(plan.resources().subList(i, Math.min(all.size(), i + RESOURCES_OF_A_CLASS)));
            }
            source.addGroups(
                    groups, plan.minor().equals(history.newest()) ? Optional.empty() : Optional.of(plan.minor()));
        }
        List<String> different = plan.resources().stream()
                .filter(written -> !written.isSame())
                .map(written -> Versions.kind(written.tree()) + "/" + name(written.tree()))
                .toList();
        SortedMap<String, String> files = new TreeMap<>();
        for (Map.Entry<String, String> file : source.files().entrySet()) {
            files.put(packageName.replace('.', '/') + "/" + file.getKey() + ".java", file.getValue());
        }
        return new Result(files, plan.minor().toString(), source.untyped(), different);
    }

    /**
     * The resources of documents: themselves, or the items of lists.
     *
     * @throws IllegalArgumentException if one is not a resource
     */
    public static List<Mapping> resources(List<Mapping> documents) {
        List<Mapping> all = new ArrayList<>();
        documents.forEach(document -> Lists.flatten(document, all));
        return all;
    }

    /** The name of a class for an application or file of that name: {@code MyBlog} of {@code my-blog.yaml}. */
    public static String className(String name) {
        String plain = Names.className(name.replaceFirst("\\.(?i:ya?ml|json)$", ""));
        return SourceVersion.isName(plain) ? plain : plain + "Blueprint";
    }

    private static void requireNames(String packageName, String className) {
        if (!SourceVersion.isName(packageName)) {
            throw new IllegalArgumentException(
                    "\"" + packageName + "\" is not a Java package; use a name such as com.example");
        }
        if (!SourceVersion.isName(className) || className.contains(".")) {
            throw new IllegalArgumentException(
                    "\"" + className + "\" is not a Java class name; use a name such as MyBlog");
        }
    }

    static String namespace(Mapping tree) {
        return Trees.mapping(tree, "metadata")
                .flatMap(metadata -> Trees.text(metadata, "namespace"))
                .orElse("");
    }

    static String name(Mapping tree) {
        return Trees.mapping(tree, "metadata")
                .flatMap(metadata -> Trees.text(metadata, "name"))
                .orElse("");
    }
}
