package io.waybill.pipeline.target;

import io.waybill.crd.PublishedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.UserException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.schema.openapi.ClusterApi;
import io.waybill.schema.openapi.ClusterDocuments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The API of a cluster as its own documents tell it, which somebody took from there. */
public final class ClusterDump {

    private static final int MOST_NAMES = 5;

    private final Path place;
    private final ClusterDocuments documents;
    private final Map<String, Boolean> gates;

    private ClusterDump(Path place, ClusterDocuments documents, Map<String, Boolean> gates) {
        this.place = place;
        this.documents = documents;
        this.gates = gates;
    }

    /**
     * Reads what was taken from a cluster: a folder or a file.
     *
     * @throws UserException when it cannot be read, or has no OpenAPI v3 document
     */
    public static ClusterDump read(Path place) {
        ClusterFiles files = ClusterFiles.read(place);
        ClusterDocuments documents = ClusterDocuments.of(files.documents());
        if (documents.builtIn().isEmpty()
                && documents.aggregated().isEmpty()
                && documents.custom().isEmpty()) {
            throw new UserException("There is no OpenAPI v3 document in " + place
                    + ". Add what kubectl get --raw prints of each path in /openapi/v3.");
        }
        return new ClusterDump(place, documents, files.gates());
    }

    /** The definitions of the custom resources that the cluster has. */
    public List<Mapping> definitions() {
        return PublishedDefinitions.of(documents.custom());
    }

    /**
     * What the cluster serves. Tells what the files do not say.
     *
     * @param version the Kubernetes version, where the files do not tell it
     * @param switched how some feature gates are set, whatever the files say
     * @throws UserException when the version is not known, or is another one than that of the files
     */
    public ServedApi api(Optional<String> version, Map<String, Boolean> switched, Console console) {
        ApiHistory history = ApiHistory.load();
        Minor minor = minor(version);
        if (minor.compareTo(history.oldest()) < 0) {
            throw new UserException(place + " is of Kubernetes " + minor + ", which is not known here; known: "
                    + history.oldest() + " and newer");
        }
        Map<String, Boolean> settings = new TreeMap<>(gates);
        settings.putAll(switched);
        ServedApi api = ClusterApi.of(history, minor, documents, settings);
        tell(api, settings.isEmpty(), console);
        return api;
    }

    private Minor minor(Optional<String> version) {
        Optional<Minor> wanted =
                version.map(text -> Minor.parse(TargetRange.only(text).kubernetesVersion()));
        Optional<Minor> told = documents.minor();
        if (told.isPresent() && wanted.isPresent() && !told.equals(wanted)) {
            throw new UserException(
                    place + " is of Kubernetes " + told.get() + ", not " + wanted.get() + "; leave the version out.");
        }
        return told.or(() -> wanted)
                .orElseThrow(
                        () -> new UserException(place + " does not tell the version of the cluster. Add what kubectl"
                                + " get --raw /version prints, or specify the version."));
    }

    private void tell(ServedApi api, boolean lacksGates, Console console) {
        Minor minor = api.minor();
        Minor newest = api.history().newest();
        String instead = "those of Kubernetes " + (minor.compareTo(newest) > 0 ? newest : minor);
        if (minor.compareTo(newest) > 0) {
            console.tell("note: Kubernetes " + minor
                    + " is newer than what is known here; its kinds and fields are those of " + place + ", the rules "
                    + instead);
        }
        if (!api.published().isWhole()) {
            console.tell(
                    "note: " + place + " lacks the index that kubectl get --raw /openapi/v3 prints; kinds that it lacks"
                            + " are taken to be " + instead);
        }
        List<String> unread = List.copyOf(new TreeSet<>(api.published().unread()));
        if (!unread.isEmpty()) {
            String names = String.join(", ", unread.subList(0, Math.min(MOST_NAMES, unread.size())));
            console.tell("note: " + place + " lacks " + names
                    + (unread.size() > MOST_NAMES ? " and " + (unread.size() - MOST_NAMES) + " more" : "")
                    + "; their kinds are taken to be " + instead);
        }
        if (lacksGates) {
            console.tell("note: " + place + " does not tell the feature gates of the cluster; they are taken to be "
                    + instead);
        }
    }
}
