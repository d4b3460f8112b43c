package io.waybill.pipeline.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.waybill.pipeline.run.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What {@code kubectl get --raw} printed of a cluster: JSON in a file, or in the {@code .json} and {@code .json.gz} files
 * of a folder, beside which {@code .txt} files may hold metrics.
 *
 * @param documents the JSON objects
 * @param gates which feature gates are on or off: the metric {@code kubernetes_feature_enabled} of component-base
 */
record ClusterFiles(List<Map<String, Object>> documents, Map<String, Boolean> gates) {

    private static final String FOLDER =
            "a folder with what kubectl get --raw prints of /openapi/v3 and of each path there";
    private static final Pattern JSON = Pattern.compile(".*\\.json(?:\\.gz)?");
    private static final Pattern GATE =
            Pattern.compile("kubernetes_feature_enabled\\{[^}]*name=\"([^\"]+)\"[^}]*} ([01])(?:\\.0*)?(?: .*)?");

    /**
     * Reads them.
     *
     * @throws UserException when something cannot be read, or is not JSON, or there is no JSON
     */
    static ClusterFiles read(Path place) {
        ClusterFiles files = new ClusterFiles(new ArrayList<>(), new TreeMap<>());
        if (!Files.exists(place)) {
            throw new UserException(place + " does not exist. Specify " + FOLDER + ".");
        }
        if (Files.isDirectory(place)) {
            inFolder(place).forEach(files::add);
        } else {
            files.addJson(place);
        }
        if (files.documents.isEmpty()) {
            throw new UserException("There is no JSON in " + place + ". Specify " + FOLDER + ".");
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private void add(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (JSON.matcher(name).matches()) {
            addJson(file);
        } else if (name.endsWith(".txt")) {
            addGates(file);
        }
    }

    private void addJson(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            documents.addAll(JsonValues.read(isPacked(file) ? new GZIPInputStream(in) : in));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UserException(file + ":" + line + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static boolean isPacked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private void addGates(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines()
                    .map(GATE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> gates.put(line.group(1), line.group(2).equals("1")));
        } catch (IOException | UncheckedIOException e) {
            throw new UserException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static UserException unreadable(Path file, IOException cause) {
        return new UserException(file + " cannot be read: " + cause.getMessage(), cause);
    }
}
