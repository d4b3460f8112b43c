package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Manifest;
import io.waybill.pipeline.report.MinorFindings;
import io.waybill.pipeline.run.OrderedWork;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A blueprint that has been run, judged and written.
 *
 * <p>Blueprints are users' code, which may keep state where it likes: they run one after another in the thread that
 * asks. Judging and writing take nearly all of the time, and are done on all cores.
 *
 * @param rendition what was rendered
 * @param manifest what the blueprint returned
 * @param check what is wrong with it
 * @param output what was written
 * @param <T> what it is written to
 */
public record CheckedRendition<T>(Rendition rendition, Manifest manifest, ManifestCheck check, T output) {

    /**
     * Adds the errors among what is wrong.
     *
     * @return whether there are any
     */
    public boolean addErrors(MinorFindings errors) {
        errors.ask(rendition.api().minor(), rendition.environment());
        boolean any = false;
        for (Finding finding : check.findings()) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(rendition.api().minor(), rendition.environment(), finding);
                any = true;
            }
        }
        return any;
    }

    /**
     * Renders, in the order of the renditions.
     *
     * @param write writes a manifest; for several threads at once
     * @throws UserException when blueprints fail; it tells of all of them
     */
    public static <T> List<CheckedRendition<T>> all(
            List<Rendition> renditions, BiFunction<Rendition, Manifest, T> write) {
        List<UserException> failures = new ArrayList<>();
        List<Rendered> rendered = run(renditions, (rendition, failure) -> failures.add(failure));
        if (failures.size() == 1) {
            throw failures.get(0);
        }
        if (!failures.isEmpty()) {
            throw new UserException(
                    failures.stream().map(UserException::getMessage).collect(Collectors.joining("\n")),
                    failures.get(0));
        }
        return checked(rendered, write);
    }

    /**
     * As {@link #all}, but for those whose blueprints fail.
     *
     * @param failed is told of these
     */
    public static <T> List<CheckedRendition<T>> allThatRender(
            List<Rendition> renditions,
            BiFunction<Rendition, Manifest, T> write,
            BiConsumer<Rendition, UserException> failed) {
        return checked(run(renditions, failed), write);
    }

    private record Rendered(Rendition rendition, Manifest manifest) {}

    private static List<Rendered> run(List<Rendition> renditions, BiConsumer<Rendition, UserException> failed) {
        List<Rendered> rendered = new ArrayList<>();
        for (Rendition rendition : renditions) {
            try {
                rendered.add(new Rendered(rendition, rendition.manifest()));
            } catch (UserException e) {
                failed.accept(rendition, e);
            }
        }
        return rendered;
    }

    private static <T> List<CheckedRendition<T>> checked(
            List<Rendered> rendered, BiFunction<Rendition, Manifest, T> write) {
        List<ManifestCheck> checks = ManifestCheck.of(
                rendered.stream().map(Rendered::rendition).toList(),
                rendered.stream().map(Rendered::manifest).toList());
        List<CheckedRendition<T>> all = new ArrayList<>();
        OrderedWork.each(
                IntStream.range(0, rendered.size()).boxed().toList(),
                i -> {
                    Rendered one = rendered.get(i);
                    T output = write.apply(one.rendition(), one.manifest());
                    return new CheckedRendition<>(one.rendition(), one.manifest(), checks.get(i), output);
                },
                all::add);
        return all;
    }
}
