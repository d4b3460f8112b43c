package io.waybill.benchmarks;

import io.waybill.diff.Item;
import io.waybill.diff.ManifestDiff;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.kubernetes.packed.PackedTrees;
import io.waybill.render.YamlWriter;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Works on so many resources, and prints how many milliseconds that took. What it made is counted, so that work that
 * was not done is noticed.
 */
public final class GrowthProgram {

    private GrowthProgram() {}

    /** Takes what to do, {@code render}, {@code validate} or {@code diff}, and how many resources to do it with. */
    public static void main(String[] args) throws IOException {
        int resources = Integer.parseInt(args[1]);
        int warmUp = Math.min(resources, 7_000);
        work(args[0], warmUp);
        long start = System.nanoTime();
        work(args[0], resources);
        System.out.printf(Locale.ROOT, "%.3f%n", (System.nanoTime() - start) / 1e6);
    }

    private static void work(String what, int resources) throws IOException {
        switch (what) {
            case "render" -> render(resources);
            case "validate" -> validate(resources);
            case "diff" -> diff(resources);
            default -> throw new IllegalArgumentException("render, validate or diff, not " + what);
        }
    }

    private static void render(int resources) throws IOException {
        CountingStream out = new CountingStream();
        YamlWriter.write(MyBlogs.stream(copies(resources)).limit(resources), out);
        check(resources, out.documents);
    }

    private static void validate(int resources) {
        Validator validator = new Validator(newest(), ApiRules.ALL, Severities.DEFAULT, finding -> {
            throw new IllegalStateException(finding.toString());
        });
        int number = 0;
        for (Iterator<Resource<?>> rest =
                        MyBlogs.stream(copies(resources)).limit(resources).iterator();
                rest.hasNext(); ) {
            validator.validate(rest.next().tree(), "memory", number++);
        }
        validator.finish(Set.of("Secret/myblog", "ConfigMap/myblog", "Service/myblog"));
        check(resources, validator.summary().valid());
    }

    private static void diff(int resources) {
        PackedTrees trees = new PackedTrees();
        List<Item> before = MyBlogs.items(MyBlogs.stream(copies(resources)).limit(resources), trees);
        List<Item> after =
                MyBlogs.items(MyBlogs.stream(copies(resources)).limit(resources).map(MyBlogs::scaled), trees);
        long expected = before.stream()
                .filter(item -> item.tree().string("kind").orElseThrow().equals("Deployment"))
                .count();
        check((int) expected, new ManifestDiff(newest()).of(before, after).size());
    }

    private static ServedApi newest() {
        ApiHistory history = ApiHistory.load();
        return ServedApi.of(history, Minor.parse(Target.newest().kubernetesVersion()));
    }

    private static int copies(int resources) {
        return (resources + MyBlogs.RESOURCES - 1) / MyBlogs.RESOURCES;
    }

    private static void check(int expected, int actual) {
        if (expected != actual) {
            throw new IllegalStateException(actual + " resources in place of " + expected);
        }
    }

    /** Counts documents by the markers between them. */
    private static final class CountingStream extends OutputStream {

        private int documents = 1;
        private int dashes;

        @Override
        public void write(int b) {
            dashes = b == '-' ? dashes + 1 : 0;
            if (dashes == 3) {
                documents++;
            }
        }
    }
}
