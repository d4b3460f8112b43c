package io.waybill.pipeline.blueprint;

import io.waybill.application.rules.ApplicationCheck;
import io.waybill.application.rules.Assignment;
import io.waybill.application.rules.Programs;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.lint.LintProfile;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.UserException;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.ManifestRules;
import io.waybill.rules.RuleClass;
import io.waybill.validate.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * Finds the rules that a user chose: those that jars and folders offer as services, and classes that are named.
 *
 * @param severities how much rules matter, by their ids
 * @param named jars and folders with rules, and qualified names of classes
 * @param applications which containers run which programs, as {@link Assignment#parse} reads them
 * @param lint how much of good practice is asked for
 */
public record ChosenRules(
        Map<String, String> severities, List<String> named, List<String> applications, LintProfile lint) {

    /** The rules of Kubernetes, as much as each says itself. */
    public static final ChosenRules NONE = new ChosenRules(Map.of(), List.of(), List.of(), LintProfile.NONE);

    private static final Path HERE = Path.of("");

    /** Takes copies, in the order of what is given. */
    public ChosenRules {
        severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
        named = List.copyOf(named);
        applications = List.copyOf(applications);
    }

    /**
     * These rules where it is known how manifests are applied: what server-side apply refuses is an error, or does not
     * matter; what severities say themselves counts more.
     */
    public ChosenRules appliedBy(Optional<ApplyMode> mode) {
        Map<String, String> all = new LinkedHashMap<>(severities);
        mode.ifPresent(known ->
                all.putIfAbsent(Rule.SERVER_SIDE_APPLY.id(), known == ApplyMode.SERVER_SIDE ? "error" : "off"));
        return new ChosenRules(all, named, applications, lint);
    }

    /**
     * Jars and folders with rules, and names of classes, of which jars and folders are looked for in a folder, such as
     * that of a project.
     */
    public static List<String> in(Path folder, List<String> sources) {
        return sources.stream()
                .map(source -> isPath(folder, source) ? folder.resolve(source).toString() : source)
                .toList();
    }

    /** The jars and folders among what is named. */
    public List<Path> classPath() {
        return named.stream()
                .filter(source -> isPath(HERE, source))
                .map(Path::of)
                .toList();
    }

    private static boolean isPath(Path folder, String source) {
        return source.indexOf('/') >= 0 || source.indexOf('\\') >= 0 || Files.exists(folder.resolve(source));
    }

    /**
     * The rules.
     *
     * @param path what users wrote: the project's class path, and {@link #classPath}; open as long as rules are asked
     * @param option what users call the setting of severities, such as {@code --rule}
     * @throws UserException when rules cannot be found or made, or a severity is of a rule that there is not
     */
    public ProjectRules find(BlueprintClassPath path, String option) {
        ClassLoader loader = path.loader();
        Map<String, Collection<ManifestRule>> byClass = new LinkedHashMap<>();
        services(ManifestRules.class.getClassLoader(), byClass);
        services(loader, byClass);
        for (String source : named) {
            if (isPath(HERE, source)) {
                if (!Files.exists(Path.of(source))) {
                    throw new UserException("There is no " + source + " with rules.");
                }
            } else if (!byClass.containsKey(source)) {
                byClass.put(source, ofClass(source, loader));
            }
        }
        List<ManifestRule> rules = new ArrayList<>();
        byClass.values().forEach(rules::addAll);
        ProjectRules all = Choices.read(option, given -> ProjectRules.of(given, rules, lint), severities);
        return applications.isEmpty() ? all : all.with(applicationCheck());
    }

    /**
     * Asks for something that is done with the rules, where there are no blueprints beside them.
     *
     * @param option as for {@link #find}
     */
    public <T> T use(String option, Function<ProjectRules, T> work) {
        try (BlueprintClassPath path = new BlueprintClassPath(classPath())) {
            return work.apply(find(path, option));
        }
    }

    private ApplicationCheck applicationCheck() {
        return new ApplicationCheck(assignments(applications), Programs.of(Programs.class.getClassLoader()));
    }

    /**
     * Reads which containers run which programs.
     *
     * @throws UserException when one is written otherwise
     */
    public static List<Assignment> assignments(List<String> applications) {
        return applications.stream()
                .map(text -> Choices.read("The application", Assignment::parse, text))
                .toList();
    }

    private static void services(ClassLoader loader, Map<String, Collection<ManifestRule>> byClass) {
        try {
            ServiceLoader.load(ManifestRules.class, loader).stream()
                    .filter(provider -> !byClass.containsKey(provider.type().getName()))
                    .forEach(provider -> byClass.put(
                            provider.type().getName(),
                            BlueprintCall.of(
                                    "The rules of " + provider.type().getName(),
                                    "rules()",
                                    () -> provider.get().rules())));
        } catch (ServiceConfigurationError e) {
            throw BlueprintFailure.of("Rules that a service offers cannot be loaded", e);
        }
    }

    private static Collection<ManifestRule> ofClass(String name, ClassLoader loader) {
        try {
            Class<?> type = type(name, loader);
            return BlueprintCall.of("The class of rules " + name, "rules()", () -> RuleClass.rules(type));
        } catch (LinkageError e) {
            throw BlueprintFailure.of("The class of rules " + name + " cannot be loaded", e);
        }
    }

    /** The main program of a blueprint has its rules on its own class path. */
    private static Class<?> type(String name, ClassLoader loader) {
        for (ClassLoader one : List.of(loader, ManifestRules.class.getClassLoader())) {
            try {
                return Class.forName(name, true, one);
            } catch (ClassNotFoundException e) {
                // Perhaps the next one has it.
            }
        }
        throw new UserException(
                "The class of rules " + name + " is not on the class path, and there is no file of that name.");
    }
}
