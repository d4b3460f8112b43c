package io.waybill.pipeline.imports;

import io.waybill.blueprint.Blueprints;
import io.waybill.blueprint.value.UntypedValue;
import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.UserException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes resources as blueprints: one class for all, or one for each file. */
public final class BlueprintImport {

    private final Console console;
    private final TypedDefinitions definitions;

    /**
     * The import, speaking to a console.
     *
     * @param definitions those of custom resources, which are written with these types
     */
    public BlueprintImport(Console console, TypedDefinitions definitions) {
        this.console = console;
        this.definitions = definitions;
    }

    /**
     * A resource and where it comes from.
     *
     * @param source the file, as messages call it
     * @param tree what was read
     */
    public record Input(String source, Mapping tree) {}

    /**
     * How to write.
     *
     * @param packageName the Java package
     * @param className the class, by its simple name; where it is empty, it is named after the first file
     * @param isPerFile whether each file becomes a class of its own, named after it
     * @param kubernetesVersion the minor to render for; where it is empty, the newest that renders all as it is
     */
    public record Settings(
            String packageName, Optional<String> className, boolean isPerFile, Optional<String> kubernetesVersion) {}

    /**
     * The sources by path below the source folder; what has no type, and what is not rendered as it was, is told.
     *
     * @throws UserException when a setting is wrong
     */
    public SortedMap<String, String> sources(List<Input> inputs, Settings settings) {
        Map<String, List<Input>> classes = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        Map<String, String> byFile = new LinkedHashMap<>();
        for (Input input : inputs) {
            String file = settings.isPerFile() ? input.source() : "";
            String className = byFile.computeIfAbsent(file, key -> className(input.source(), settings, taken));
            classes.computeIfAbsent(className, key -> new ArrayList<>()).add(input);
        }
        SortedMap<String, String> sources = new TreeMap<>();
        Blueprints blueprints = new Blueprints(definitions.catalog());
        classes.forEach((className, some) -> sources.putAll(write(blueprints, className, some, settings)));
        sources.replaceAll((path, source) -> SourceEscapes.of(source));
        return sources;
    }

    private static String className(String source, Settings settings, Set<String> taken) {
        String wish = settings.isPerFile() || settings.className().isEmpty()
                ? Blueprints.className(source.substring(source.lastIndexOf('/') + 1))
                : settings.className().get();
        String name = wish;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wish + i;
        }
        return name;
    }

    private SortedMap<String, String> write(
            Blueprints blueprints, String className, List<Input> inputs, Settings settings) {
        try {
            Blueprints.Result result = blueprints.write(
                    settings.packageName(),
                    className,
                    inputs.stream().map(Input::tree).toList(),
                    settings.kubernetesVersion());
            result.untyped().forEach(value -> console.tell("untyped: " + describe(value)));
            result.different()
                    .forEach(resource -> console.tell("warning: " + resource
                            + " is rendered in another API version for " + "Kubernetes " + result.kubernetesVersion()));
            return result.files();
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String describe(UntypedValue value) {
        String place = value.origin() == null ? "" : value.origin() + ": ";
        return place + value.resource() + (value.field().isEmpty() ? "" : " " + value.field()) + " " + value.reason();
    }
}
