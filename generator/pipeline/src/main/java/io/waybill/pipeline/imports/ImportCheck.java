package io.waybill.pipeline.imports;

import io.waybill.blueprint.Blueprints;
import io.waybill.blueprint.SameData;
import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.blueprint.BlueprintClassPath;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.imports.BlueprintImport.Input;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.source.JavaCompilation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that an import renders what was imported: writes the Java of each file, compiles it, runs it, and compares what
 * it renders with the file, as data.
 */
public final class ImportCheck {

    private static final String PACKAGE = "imported";
    private static final int FILES_AT_ONCE = 200;

    private final Console console;
    private final TypedDefinitions definitions;
    private final Blueprints blueprints;
    private int files;
    private int resources;
    private int equal;
    private int untyped;
    private int warnings;

    /**
     * The check, speaking to a console.
     *
     * @param definitions those of custom resources, which are written with these types
     */
    public ImportCheck(Console console, TypedDefinitions definitions) {
        this.console = console;
        this.definitions = definitions;
        this.blueprints = new Blueprints(definitions.catalog());
    }

    /**
     * Checks resources, file by file.
     *
     * @param kubernetesVersion the minor to render for; where it is empty, the newest that renders a file as it is
     * @throws UserException when there is no Java compiler
     */
    public Outcome run(List<Input> inputs, Optional<String> kubernetesVersion) {
        Map<String, List<Mapping>> byFile = new LinkedHashMap<>();
        inputs.forEach(input ->
                byFile.computeIfAbsent(input.source(), key -> new ArrayList<>()).add(input.tree()));
        List<Map.Entry<String, List<Mapping>>> all = new ArrayList<>(byFile.entrySet());
        for (int i = 0; i < all.size(); i += FILES_AT_ONCE) {
            check(all.subList(i, Math.min(all.size(), i + FILES_AT_ONCE)), kubernetesVersion);
        }
        console.print("%s, %s: %d equal, %d different; %s untyped; %s\n"
                .formatted(
                        Plural.of(files, "file"),
                        Plural.of(resources, "resource"),
                        equal,
                        resources - equal,
                        Plural.of(untyped, "value"),
                        Plural.of(warnings, "compiler warning")));
        return equal == resources && warnings == 0 ? Outcome.CLEAN : Outcome.FINDINGS;
    }

    private void check(List<Map.Entry<String, List<Mapping>>> some, Optional<String> kubernetesVersion) {
        Map<String, String> sources = new LinkedHashMap<>(definitions.sources());
        List<Written> written = new ArrayList<>();
        for (Map.Entry<String, List<Mapping>> file : some) {
            String className = "File" + written.size();
            Blueprints.Result result = write(className, file, kubernetesVersion);
            sources.putAll(result.files());
            written.add(new Written(PACKAGE + "." + className, file.getKey(), Blueprints.resources(file.getValue())));
            files++;
            untyped += result.untyped().size();
        }
        try (JavaCompilation compilation = new JavaCompilation("import --check")) {
            JavaCompilation.Result result = compilation.compile(sources);
            if (!result.compiled()) {
                throw new IllegalStateException(
                        "The imported Java does not compile:\n" + String.join("\n", result.messages()));
            }
            result.messages().forEach(console::tell);
            warnings += result.messages().size();
            try (BlueprintClassPath classPath = new BlueprintClassPath(List.of(compilation.output()))) {
                written.forEach(file -> compare(file, classPath));
            }
        }
    }

    /** A file, and the class that it became. */
    private record Written(String className, String source, List<Mapping> resources) {}

    private Blueprints.Result write(
            String className, Map.Entry<String, List<Mapping>> file, Optional<String> kubernetesVersion) {
        try {
            return blueprints.write(PACKAGE, className, file.getValue(), kubernetesVersion);
        } catch (IllegalArgumentException e) {
            throw new UserException(file.getKey() + ": " + e.getMessage(), e);
        }
    }

    private void compare(Written file, BlueprintClassPath classPath) {
        resources += file.resources().size();
        List<Resource<?>> rendered;
        try {
            Blueprint blueprint = classPath.named(file.className());
            rendered = Renditions.of(List.of(blueprint), Optional.empty())
                    .get(0)
                    .manifest()
                    .resources();
        } catch (UserException e) {
            console.print(file.source() + ": " + e.getMessage() + "\n");
            return;
        }
        if (rendered.size() != file.resources().size()) {
            console.print("%s: %s became %d\n"
                    .formatted(file.source(), Plural.of(file.resources().size(), "resource"), rendered.size()));
            return;
        }
        for (int i = 0; i < rendered.size(); i++) {
            Mapping before = file.resources().get(i);
            Optional<String> difference =
                    SameData.difference(before, rendered.get(i).tree()).map(path -> path.toString());
            equal += difference.isEmpty() ? 1 : 0;
            difference.ifPresent(path -> console.print("%s: %s %s differs at %s\n"
                    .formatted(
                            before.origin() == null ? file.source() : before.origin(),
                            before.string("kind").orElse(""),
                            name(before),
                            path)));
        }
    }

    private static String name(Mapping resource) {
        return resource.get("metadata") instanceof Mapping metadata
                ? metadata.string("name").orElse("")
                : "";
    }
}
