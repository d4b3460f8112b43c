package io.waybill.application.spring;

import io.waybill.application.program.Given;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.config.ConfigDataResource;

/** A folder of a volume whose files are properties: {@code configtree:/etc/config/}. */
final class MountedTree extends ConfigDataResource {

    private final String folder;
    private final Map<String, Given> files;

    MountedTree(String folder, Map<String, Given> files) {
        this.folder = folder;
        this.files = Map.copyOf(files);
    }

    String folder() {
        return folder;
    }

    /** The properties: paths with dots, values without the end of their last line. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        files.forEach((path, given) -> properties.put(
                path.replace('/', '.'),
                given.value()
                        .map(text -> text.replaceFirst("\r?\n$", ""))
                        .orElseGet(() -> Doubts.unknown(given.source()))));
        return properties;
    }
}
