package io.waybill.validate;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** A manifest and what an API server said of it. */
record ConformanceCase(Mapping line) {

    static List<ConformanceCase> read(Path file) throws IOException {
        List<ConformanceCase> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ManifestReader.read(
                        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                        file.toString(),
                        document -> cases.add(
                                new ConformanceCase((Mapping) document.root().orElseThrow())));
            }
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return cases;
    }

    String id() {
        return line.string("id").orElseThrow();
    }

    String target() {
        return line.string("target").orElseThrow();
    }

    Node manifest() {
        return line.mapping("doc").orElseThrow();
    }

    boolean isAccepted() {
        return line.string("verdict").orElseThrow().equals("accept");
    }

    /** The field that the server named first; empty when it named none. */
    String firstField() {
        return errors().stream()
                .findFirst()
                .flatMap(error -> error.string("field"))
                .orElse("");
    }

    String describe() {
        return id() + " " + line.string("base").orElse("") + " | "
                + line.string("mutation").orElse("") + " | server "
                + (isAccepted()
                        ? "accepts"
                        : errors().stream()
                                .findFirst()
                                .map(error -> error.string("type").orElse("") + " "
                                        + error.string("field").orElse("") + " "
                                        + shortened(error.string("detail").orElse("")))
                                .orElse("rejects " + line.get("unknownFields")));
    }

    private static String shortened(String detail) {
        String oneLine = detail.replace('\n', ' ');
        return oneLine.length() > 160 ? oneLine.substring(0, 160) + "..." : oneLine;
    }

    private List<Mapping> errors() {
        return line.sequence("errors").stream()
                .flatMap(errors -> StreamSupport.stream(errors.spliterator(), false))
                .map(Mapping.class::cast)
                .toList();
    }
}
