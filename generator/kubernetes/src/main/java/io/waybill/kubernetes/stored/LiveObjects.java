package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.tree.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Objects as a cluster holds them, with what the API server, admission and controllers wrote into them. */
public final class LiveObjects {

    private static final String FILE = "server-written.txt";

    /** What only objects of a cluster have. */
    private static final List<String> MARKS =
            List.of("uid", "resourceVersion", "managedFields", "creationTimestamp", "selfLink");

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private LiveObjects() {}

    /**
     * A line of the table.
     *
     * @param kind the kind
     * @param path what is written
     * @param when what else has to be there
     */
    private record ServerWritten(String kind, TreePath path, TreePath when) {

        static ServerWritten parse(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() != 4) {
                throw new IllegalArgumentException("Not a line of the table of what servers write: \"" + line + "\"");
            }
            return new ServerWritten(cells.get(0), TreePath.parse(cells.get(1)), TreePath.parse(cells.get(2)));
        }

        boolean isOf(String otherKind, boolean hasTemplate) {
            return kind.equals("*") || kind.equals(otherKind) || kind.equals("pods") && hasTemplate;
        }
    }

    /** Read when first asked for. */
    private static final class Loaded {
        static final List<ServerWritten> TABLE = text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ServerWritten::parse)
                .toList();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(LiveObjects.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a manifest is an object as a cluster holds it, such as {@code kubectl get -o yaml} prints. */
    public static boolean isLive(Mapping manifest) {
        Mapping metadata = Fields.at(manifest, "metadata");
        return MARKS.stream().anyMatch(mark -> Fields.has(metadata, mark))
                || Fields.has(Fields.at(metadata, "annotations"), LAST_APPLIED);
    }

    /**
     * What may have been written by a manifest of an object: all but what servers are known to write, where no manifest
     * wrote it in the same place.
     */
    public static Mapping written(Mapping live) {
        String kind = kind(live);
        boolean hasTemplate = Fields.mapping(live, "spec", "template").isPresent();
        Mapping rest = live;
        for (ServerWritten line : Loaded.TABLE) {
            if (line.isOf(kind, hasTemplate) && line.when().isIn(live)) {
                rest = line.path().removedFrom(rest);
            }
        }
        return rest;
    }

    private static String kind(Mapping resource) {
        String apiVersion = resource.string("apiVersion").orElse("");
        return ApiGroup.kind(apiVersion, resource.get("kind") instanceof Scalar name ? name.text() : "");
    }
}
