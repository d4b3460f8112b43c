package io.waybill.pipeline.goal;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.capacity.Node;
import io.waybill.explain.picture.Picture;
import io.waybill.explain.routes.Resolution;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.explain.Explanation;
import io.waybill.pipeline.explain.RouteReport;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.input.ReadNode;
import io.waybill.pipeline.input.ResourceReader;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
                        "\"" + resource + "\" names no resource; write kind and name, as in Secret/myblog");
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
     */
    public record Settings(Set<Topic> topics, Format format, Instant after, Optional<String> node) {

        /** Checks the format. */
        public Settings {
            if (format != Format.TEXT && format != Format.JSON) {
                throw new UserException("Explanations are told as text or json, not as "
                        + format.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** What is asked of each manifest. */
    @FunctionalInterface
    private interface Question {
        Outcome ask(String title, Explanation explanation);
    }

    /**
     * The manifest of files; all of them are one.
     *
     * @param inputs files, folders, or {@code -} for standard input
     */
    public Map<String, Manifest> read(List<String> inputs) {
        List<UntypedResource> resources = new ArrayList<>();
        inputs.forEach(input -> {
            boolean mayHoldOthers = !input.equals(ResourceReader.STANDARD_INPUT) && Files.isDirectory(Path.of(input));
            new ResourceReader(read -> add(read, resources, mayHoldOthers), this::unreadable)
                    .input(input, standardInput);
        });
        return Map.of("", expecting(Manifest.of(resources)));
    }

    /** Folders may hold YAML of other kinds too. */
    private void add(ReadNode read, List<UntypedResource> resources, boolean mayHoldOthers) {
        if (read.isResource() && read.node() instanceof Mapping resource) {
            resources.add(UntypedResource.from(resource, true));
        } else if (!mayHoldOthers) {
            unreadable(read.place() + ": This is no resource: it has no apiVersion or no kind. Write both.");
        }
    }

    /** The manifests of renditions, by their titles. */
    public Map<String, Manifest> of(List<Rendition> renditions) {
        Map<String, Manifest> manifests = new LinkedHashMap<>();
        renditions.forEach(rendition -> manifests.put(rendition.title(), expecting(rendition.manifest())));
        return manifests;
    }

    private Manifest expecting(Manifest manifest) {
        Manifest expecting = manifest;
        for (String resource : expected) {
            int slash = resource.indexOf('/');
            expecting = expecting.expects(resource.substring(0, slash), resource.substring(slash + 1));
        }
        return expecting;
    }

    private void unreadable(String message) {
        console.tell("error: " + message);
        outcome = outcome.and(Outcome.COULD_NOT_RUN);
    }

    /** Explains manifests. What was not readable before still counts. */
    public Outcome run(Map<String, Manifest> manifests, Settings settings) {
        JsonLines lines = new JsonLines();
        return each(manifests, settings, lines, (title, explanation) -> {
            if (settings.format() == Format.JSON) {
                explanation.json(settings.topics(), title, lines);
            } else {
                console.print(explanation.text(settings.topics()));
            }
            return Outcome.CLEAN;
        });
    }

    /**
     * Says where a request goes, by each controller that answers it; a request that reaches no pod is a finding.
     *
     * @throws UserException when the URL is none
     */
    public Outcome route(Map<String, Manifest> manifests, String url, Settings settings) {
        JsonLines lines = new JsonLines();
        return each(manifests, settings, lines, (title, explanation) -> {
            List<Resolution> resolutions = resolutions(explanation, url);
            if (settings.format() == Format.JSON) {
                resolutions.forEach(resolution -> RouteReport.json(resolution, title, lines));
            } else {
                console.print(resolutions.stream().map(RouteReport::text).collect(Collectors.joining("\n")));
            }
            return resolutions.stream().allMatch(Resolution::isAnswered) ? Outcome.CLEAN : Outcome.FINDINGS;
        });
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
    public Outcome picture(Map<String, Manifest> manifests, PictureFormat format) {
        if (manifests.size() != 1) {
            throw new UserException("A picture is of one manifest, and there are " + manifests.keySet()
                    + "; name one, with --environment and --kubernetes-version");
        }
        Picture picture = Picture.of(manifests.values().iterator().next());
        console.print(format == PictureFormat.SVG ? picture.svg() : picture.mermaid());
        return outcome;
    }

    private static List<Resolution> resolutions(Explanation explanation, String url) {
        try {
            return explanation.routes().resolveAll(url);
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }

    private static Node node(String size) {
        try {
            return Node.parse(size);
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
    }

    private Outcome each(Map<String, Manifest> manifests, Settings settings, JsonLines lines, Question question) {
        Optional<Node> node = settings.node().map(Explain::node);
        boolean first = true;
        for (Map.Entry<String, Manifest> manifest : manifests.entrySet()) {
            String title = manifest.getKey();
            if (settings.format() == Format.TEXT && manifests.size() > 1) {
                console.print((first ? "" : "\n") + "== " + title + "\n\n");
            }
            first = false;
            outcome = outcome.and(question.ask(title, new Explanation(manifest.getValue(), settings.after(), node)));
        }
        console.print(lines.text());
        return outcome;
    }
}
