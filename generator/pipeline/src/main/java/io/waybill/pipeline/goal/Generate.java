package io.waybill.pipeline.goal;

import io.waybill.dsl.Manifest;
import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.blueprint.RenderedFiles;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.delivery.DeliveredFiles;
import io.waybill.pipeline.delivery.Delivery;
import io.waybill.pipeline.output.DryRun;
import io.waybill.pipeline.output.OutputFolder;
import io.waybill.pipeline.report.MinorFindings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.InterpolatedMinors;
import io.waybill.validate.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Renders blueprints to files or to the console. Nothing is written when the API server would refuse something. */
public final class Generate {

    /** Lists what was written last time, so that what is rendered no more can be removed. */
    private static final String INDEX = ".waybill-files";

    private final Console console;
    private final boolean isDry;

    /** The command, speaking to a console. */
    public Generate(Console console) {
        this(console, false);
    }

    private Generate(Console console, boolean isDry) {
        this.console = console;
        this.isDry = isDry;
    }

    /** This command, which writes nothing but tells what it would, where that is asked for. */
    public Generate dry(boolean isDry) {
        return new Generate(console, isDry);
    }

    /**
     * Renders.
     *
     * @param renditions what to render
     * @param output the folder to write to; empty for the console
     * @param format YAML or JSON
     * @throws UserException when a blueprint fails or the output cannot be written
     */
    public Outcome run(List<Rendition> renditions, Optional<Path> output, OutputFormat format) {
        return run(renditions, output, format, Delivery.PLAIN);
    }

    /**
     * As {@link #run(List, Optional, OutputFormat)}, for those who deliver the folder.
     *
     * @param delivery how the folder reaches a cluster; plain for the console
     */
    public Outcome run(List<Rendition> renditions, Optional<Path> output, OutputFormat format, Delivery delivery) {
        InterpolatedMinors.tell(console, renditions.stream().map(Rendition::api).toList());
        if (output.isEmpty()) {
            List<CheckedRendition<String>> all = CheckedRendition.all(
                    renditions, (rendition, manifest) -> RenderedFiles.text(manifest.resources(), format));
            return unlessRefused(all, () -> print(all, format));
        }
        List<CheckedRendition<SortedMap<String, String>>> all = CheckedRendition.all(
                renditions, (rendition, manifest) -> DeliveredFiles.of(rendition, manifest, delivery, format));
        return unlessRefused(all, () -> write(all, output.get()));
    }

    private <T> Outcome unlessRefused(List<CheckedRendition<T>> all, Runnable then) {
        all.stream().limit(1).forEach(one -> one.rendition().rules().tellUnmatched(console));
        Reports reports = new Reports();
        MinorFindings errors = new MinorFindings();
        Summary summary = Summary.EMPTY;
        boolean refused = false;
        for (CheckedRendition<T> one : all) {
            refused |= one.addErrors(errors);
            summary = summary.plus(one.check().summary());
        }
        if (refused) {
            errors.tellFindings(reports);
            reports.summary(summary);
            console.print(reports.text(Format.TEXT));
            console.tell("Nothing was written.");
            return Outcome.FINDINGS;
        }
        then.run();
        return Outcome.CLEAN;
    }

    private void print(List<CheckedRendition<String>> all, OutputFormat format) {
        boolean first = true;
        for (CheckedRendition<String> one : all) {
            if (all.size() > 1 && format == OutputFormat.YAML) {
                console.print((first ? "" : "---\n") + "# " + one.rendition().title() + "\n");
            }
            first = false;
            console.print(one.output());
            tellDeclared(one.manifest());
        }
    }

    private void write(List<CheckedRendition<SortedMap<String, String>>> renditions, Path output) {
        SortedMap<String, String> files = new TreeMap<>();
        for (CheckedRendition<SortedMap<String, String>> one : renditions) {
            files.putAll(one.output());
            console.tell(one.rendition().title() + ": "
                    + Plural.of(one.manifest().resources().size(), "resource") + " for Kubernetes "
                    + one.rendition().target().kubernetesVersion());
            tellDeclared(one.manifest());
        }
        OutputFolder folder = new OutputFolder(output);
        SortedSet<String> stale = previous(output);
        stale.removeAll(files.keySet());
        if (isDry) {
            DryRun.tell(console, output, files, stale);
            return;
        }
        SortedSet<String> both = new TreeSet<>(files.keySet());
        both.addAll(stale);
        SortedMap<String, String> all = index(both); // its name comes first: a run that is killed then leaves it behind
        all.putAll(files);
        SortedSet<String> changed = folder.write(all);
        changed.remove(INDEX);
        folder.delete(stale);
        folder.write(index(files.keySet()));
        console.tell(changed.size() + " of " + Plural.of(files.size(), "file") + " written to " + output
                + (stale.isEmpty() ? "" : ", " + stale.size() + " removed"));
    }

    private void tellDeclared(Manifest manifest) {
        manifest.declaredSecrets().forEach(secret -> console.tell("The cluster must already have the " + secret + "."));
    }

    private static SortedMap<String, String> index(Collection<String> files) {
        return new TreeMap<>(Map.of(INDEX, String.join("\n", files) + "\n"));
    }

    private static SortedSet<String> previous(Path output) {
        Path index = output.resolve(INDEX);
        if (!Files.isRegularFile(index)) {
            return new TreeSet<>();
        }
        try {
            return new TreeSet<>(Files.readAllLines(index));
        } catch (IOException e) {
            throw new UserException("The list of files " + index + " cannot be read: " + e.getMessage(), e);
        }
    }
}
