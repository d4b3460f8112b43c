package io.waybill.pipeline.goal;

import io.waybill.application.rules.Assignment;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.capacity.Node;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.picture.Picture;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.explain.Explanation;
import io.waybill.pipeline.explain.RouteReport;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.input.ReportedProblems;
import io.waybill.pipeline.input.ResourceReader;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.schema.ServedApi;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what a cluster would make of manifests: of files taken together, or of each rendition of blueprints. */
public final class Explain {

    private final Console console;
    private final InputStream standardInput;
    private final Set<String> expected;
    private Outcome outcome = Outcome.CLEAN;

    /**
     * The command, speaking to a console and reading standard input when asked to.
     *
     * @param expected what the cluster has besides each manifest, as {@code kind/name}
     * @throws UserException when one of these is written otherwise
     */
    public Explain(Console console, InputStream standardInput, Set<String> expected) {
        this.console = console;
        this.standardInput = standardInput;
        this.expected = Set.copyOf(expected);
        for (String resource : expected) {
            if (!resource.matches("[^/]+/[^/]+")) {
                throw new UserException(
                        "\"" + resource + "\" does not name a resource. Specify kind and name, as in Secret/myblog.");
            }
        }
    }

    /**
     * How to explain.
     *
     * @param topics what to explain
     * @param format {@code TEXT} or {@code JSON}
     * @param after the instant after which the next runs of CronJobs are told
     * @param node the size of a node, of which is told what it holds, such as {@code cpu=4,memory=16Gi}
     * @param policies admission policies that the cluster has besides each manifest, with what they need
     * @param applications which containers run which programs
     */
    public record Settings(
            Set<Topic> topics,
            TextFormat format,
            Instant after,
            Optional<String> node,
            List<Mapping> policies,
            List<Assignment> applications) {}

    /**
     * What is explained.
     *
     * @param cluster what the cluster serves; where that is not known, what only newer ones do is left out
     */
    public record Subject(Manifest manifest, Optional<ServedApi> cluster) {}

    /** What is asked of each manifest. */
    @FunctionalInterface
    private interface Question {
        Outcome ask(String title, Explanation explanation);
    }

    /**
     * The manifest of files; all of them are one.
     *
     * @param inputs files, folders, or {@code -} for standard input
     * @param cluster what the cluster serves, if that is known
     */
    public Map<String, Subject> read(List<String> inputs, Optional<ServedApi> cluster) {
        ReportedProblems problems = new ReportedProblems(console);
        List<UntypedResource> resources = new ArrayList<>();
        new ResourceReader(read -> resources.add(UntypedResource.from(read.tree(), true)), problems)
                .read(new Inputs(standardInput, problems).sources(inputs));
        outcome = outcome.and(problems.outcome());
        return Map.of("", new Subject(expecting(Manifest.of(resources)), cluster));
    }

    /** The manifests of renditions, by their titles. */
    public Map<String, Subject> of(List<Rendition> renditions) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        renditions.forEach(rendition -> subjects.put(
                rendition.title(), new Subject(expecting(rendition.manifest()), Optional.of(rendition.api()))));
        return subjects;
    }

    private Manifest expecting(Manifest manifest) {
        Manifest expecting = manifest;
        for (String resource : expected) {
            int slash = resource.indexOf('/');
            expecting = expecting.expects(resource.substring(0, slash), resource.substring(slash + 1));
        }
        return expecting;
    }

    /** Explains manifests. What was not readable before still counts. */
    public Outcome run(Map<String, Subject> subjects, Settings settings) {
        JsonLines lines = new JsonLines();
        return each(subjects, settings, lines, (title, explanation) -> {
            if (settings.format() == TextFormat.JSON) {
                explanation.json(settings.topics(), title, lines);
            } else {
                console.print(explanation.text(settings.topics()));
            }
            return Outcome.CLEAN;
        });
    }

    /**
     * Says where a request goes, by each controller and each Gateway that answers it; a request that reaches no pod is a
     * finding.
     *
     * @param request from {@link #request}
     */
    public Outcome route(Map<String, Subject> subjects, HttpRequest request, TextFormat format) {
        JsonLines lines = new JsonLines();
        Settings settings = new Settings(Set.of(), format, Instant.EPOCH, Optional.empty(), List.of(), List.of());
        return each(subjects, settings, lines, (title, explanation) -> {
            RouteReport report = RouteReport.of(explanation, request);
            if (format == TextFormat.JSON) {
                report.json(title, lines);
            } else {
                console.print(report.text());
            }
            return report.isAnswered() ? Outcome.CLEAN : Outcome.FINDINGS;
        });
    }

    /**
     * Reads a request.
     *
     * @param url such as {@code https://myblog.jds.com/foo}
     * @param method such as {@code GET}
     * @param headers each as {@code NAME: VALUE}
     * @throws UserException when one of them is written otherwise
     */
    public static HttpRequest request(String url, String method, List<String> headers) {
        HttpRequest request = Choices.read("The URL", HttpRequest::parse, url).method(method.toUpperCase(Locale.ROOT));
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new UserException(
                        "\"" + header + "\" is not a header. Specify name and value, as in" + " \"X-Canary: always\".");
            }
            request = request.header(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        return request;
    }

    /** How a picture is written. */
    public enum PictureFormat {
        /** For browsers. */
        SVG,
        /** For Markdown. */
        MERMAID
    }

    /**
     * Draws a manifest.
     *
     * @throws UserException when there are several manifests
     */
    public Outcome picture(Map<String, Subject> subjects, PictureFormat format) {
        if (subjects.size() != 1) {
            throw new UserException("A picture shows one manifest, and there are " + subjects.size() + ": "
                    + String.join(", ", subjects.keySet())
                    + ". Choose one with --blueprint and --environment.");
        }
        Picture picture = Picture.of(inventory(subjects.values().iterator().next()));
        console.print(format == PictureFormat.SVG ? picture.svg() : picture.mermaid());
        return outcome;
    }

    private Outcome each(Map<String, Subject> subjects, Settings settings, JsonLines lines, Question question) {
        Optional<Node> node = Choices.read("The size of the node", Node::parse, settings.node());
        boolean first = true;
        for (Map.Entry<String, Subject> subject : subjects.entrySet()) {
            String title = subject.getKey();
            if (settings.format() == TextFormat.TEXT && subjects.size() > 1) {
                console.print((first ? "" : "\n") + "== " + title + "\n\n");
            }
            first = false;
            Explanation explanation = new Explanation(
                    inventory(subject.getValue()),
                    resources(subject.getValue().manifest()),
                    settings.policies(),
                    settings.after(),
                    node,
                    Assignment.and(
                            settings.applications(),
                            subject.getValue().manifest().applications()));
            outcome = outcome.and(question.ask(title, explanation));
        }
        console.print(lines.text());
        return outcome;
    }

    private static Inventory inventory(Subject subject) {
        return subject.cluster()
                .map(api -> Inventory.of(subject.manifest(), api))
                .orElseGet(() -> Inventory.of(subject.manifest()));
    }

    private static List<Mapping> resources(Manifest manifest) {
        List<Mapping> resources = new ArrayList<>();
        for (Resource<?> resource : manifest.resources()) {
            ResourceLists.forEach(resource.tree(), node -> {
                if (node instanceof Mapping mapping) {
                    resources.add(mapping);
                }
            });
        }
        return resources;
    }
}
