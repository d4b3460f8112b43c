package io.waybill.application.explain;

import io.waybill.application.container.Cluster;
import io.waybill.application.container.Jvm;
import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.PropertyValue;
import io.waybill.application.rules.Assignment;
import io.waybill.application.rules.ProgramsInManifest;
import io.waybill.application.rules.RunContainer;
import io.waybill.dsl.tree.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What programs make of their containers: what {@link io.waybill.application.rules.ApplicationCheck} compares. */
public final class ApplicationExplanation {

    /** Properties by these names may be secret, wherever they are set. */
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|credential|private|[-._]key|passphrase|jaas).*");

    private final List<ApplicationEntry> entries = new ArrayList<>();

    private ApplicationExplanation() {}

    /** What is known of programs; the parameters are those of {@link ProgramsInManifest#read}. */
    public static List<ApplicationEntry> of(
            ProgramsInManifest programs, List<Mapping> resources, Set<String> expected, List<Assignment> assignments) {
        ApplicationExplanation explanation = new ApplicationExplanation();
        programs.read(resources, expected, assignments, explanation::add);
        return List.copyOf(explanation.entries);
    }

    private void add(RunContainer run, ApplicationModel model) {
        new Lines(run).add(model);
    }

    /** The entries of one container. */
    private final class Lines {

        private final RunContainer run;

        Lines(RunContainer run) {
            this.run = run;
        }

        void add(ApplicationModel model) {
            if (!model.framework().isEmpty()) {
                add("program", "framework", model.framework(), "its class path");
            }
            run.listeners(model)
                    .forEach(listener -> add(
                            "port",
                            listener.purpose()
                                    + (listener.isTls() ? " (TLS)" : "")
                                    + (listener.isLocal() ? " (own pod only)" : ""),
                            String.valueOf(listener.port()),
                            listener.source()));
            model.network()
                    .health()
                    .forEach(path -> add("health", path.purpose().toString(), path.path(), "port " + path.port()));
            model.network().exposed().forEach(path -> add("exposed", "management", path.path(), "port " + path.port()));
            run.jvm()
                    .heap()
                    .ifPresent(heap ->
                            add("jvm", "heap", Jvm.mebibytes(heap), run.jvm().heapSource()));
            run.jvm()
                    .collector()
                    .ifPresent(name -> add("jvm", "collector", name, "JDK 17 to 25, by limits and options"));
            model.shutdown()
                    .ifPresent(
                            time -> add("shutdown", "at most", time.toSeconds() + " s", "how long requests may take"));
            model.properties().forEach(this::add);
            model.problems().forEach(problem -> add("problem", problem.name(), "", problem.message()));
            model.doubts().forEach(doubt -> add("doubt", "", "", doubt));
            model.network()
                    .mayListenElsewhere()
                    .filter(reason -> model.unknown().isEmpty())
                    .ifPresent(reason -> add("unknown", "other ports", "", reason));
            model.unknown().ifPresent(reason -> add("unknown", "", "", reason));
        }

        private void add(PropertyValue property) {
            boolean isSecret = SECRET.matcher(property.name()).matches();
            add(
                    property.kind().toString(),
                    property.name(),
                    property.value().isEmpty()
                            ? "(unknown)"
                            : isSecret ? "(hidden)" : property.value().get(),
                    property.source());
        }

        private void add(String what, String name, String value, String source) {
            String namespace = Cluster.namespace(run.workload());
            entries.add(new ApplicationEntry(
                    run.workload().kindName() + " " + (namespace.isEmpty() ? "" : namespace + "/")
                            + Cluster.name(run.workload()),
                    run.container().text("name"),
                    what,
                    name,
                    value,
                    source));
        }
    }
}
