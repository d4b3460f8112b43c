package io.waybill.pipeline.goal;

import io.waybill.pipeline.input.InputSource;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.input.ReportedProblems;
import io.waybill.pipeline.output.DryRun;
import io.waybill.pipeline.output.InPlaceFile;
import io.waybill.pipeline.routes.RouteConversion;
import io.waybill.pipeline.routes.RouteProofText;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.render.UnreadableException;
import io.waybill.routes.convert.Settings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rewrites Ingresses as Gateways and routes: one input to the console, or files where they are; and proves it. */
public final class ConvertRoutes {

    private final Console console;
    private final InputStream standardInput;
    private final boolean isDry;

    /** The command, speaking to a console and reading standard input when asked to. */
    public ConvertRoutes(Console console, InputStream standardInput) {
        this(console, standardInput, false);
    }

    private ConvertRoutes(Console console, InputStream standardInput, boolean isDry) {
        this.console = console;
        this.standardInput = standardInput;
        this.isDry = isDry;
    }

    /** This command, which writes nothing but tells what it would, where that is asked for. */
    public ConvertRoutes dry(boolean isDry) {
        return new ConvertRoutes(console, standardInput, isDry);
    }

    /**
     * Converts. All inputs are one manifest, as Ingresses share hosts.
     *
     * @param inputs files, folders, or {@code -} for standard input
     * @param inPlace whether files are rewritten; else the one input is printed
     * @return {@link Outcome#FINDINGS} when something of an Ingress could not be converted
     * @throws UserException when there are several inputs to print, or one is JSON
     */
    public Outcome run(List<String> inputs, Settings settings, boolean inPlace) {
        ReportedProblems problems = new ReportedProblems(console);
        List<InputSource> sources = new Inputs(standardInput, problems).sources(inputs);
        Convert.refuseWrongNumber(sources, inPlace);
        RouteConversion conversion = new RouteConversion(settings);
        for (InputSource source : sources) {
            try {
                conversion.read(source);
            } catch (UnreadableException e) {
                problems.unreadable(String.valueOf(e.getMessage()));
            }
        }
        if (problems.outcome() != Outcome.CLEAN) {
            return problems.outcome();
        }
        RouteConversion.Result result = conversion.convert();
        if (!isDry) {
            write(result.texts(), inPlace);
        }
        StringBuilder report = new StringBuilder();
        result.notes().forEach(note -> report.append(note).append('\n'));
        report.append(RouteProofText.of(result.proof()));
        if (inPlace) {
            console.print(report.toString());
            if (isDry) {
                DryRun.tell(console);
            }
        } else {
            report.toString().lines().forEach(console::tell);
        }
        return result.isComplete() ? Outcome.CLEAN : Outcome.FINDINGS;
    }

    private void write(Map<InputSource, String> texts, boolean inPlace) {
        texts.forEach((source, text) -> {
            Optional<Path> path = source.path();
            if (!inPlace) {
                console.print(text);
            } else {
                InPlaceFile.write(path.orElseThrow(), text);
            }
        });
    }
}
