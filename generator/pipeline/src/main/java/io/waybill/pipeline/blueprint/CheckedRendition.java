package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Manifest;
import io.waybill.pipeline.report.MinorFindings;
import io.waybill.pipeline.run.OrderedWork;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.util.ArrayList;
import java.util.List;
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
        List<Manifest> manifests = run(renditions);
        List<ManifestCheck> checks = ManifestCheck.of(renditions, manifests);
        List<CheckedRendition<T>> all = new ArrayList<>();
        OrderedWork.each(
                IntStream.range(0, renditions.size()).boxed().toList(),
                i -> new CheckedRendition<>(
                        renditions.get(i),
                        manifests.get(i),
                        checks.get(i),
                        write.apply(renditions.get(i), manifests.get(i))),
                all::add);
        return all;
    }

    private static List<Manifest> run(List<Rendition> renditions) {
        List<Manifest> manifests = new ArrayList<>();
        List<UserException> failures = new ArrayList<>();
        for (Rendition rendition : renditions) {
            try {
                manifests.add(rendition.manifest());
            } catch (UserException e) {
                failures.add(e);
            }
        }
        if (failures.size() == 1) {
            throw failures.get(0);
        }
        if (!failures.isEmpty()) {
            throw new UserException(
                    failures.stream().map(UserException::getMessage).collect(Collectors.joining("\n")),
                    failures.get(0));
        }
        return manifests;
    }
}
