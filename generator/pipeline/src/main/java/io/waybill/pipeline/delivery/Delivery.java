package io.waybill.pipeline.delivery;

import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a folder of manifests reaches a cluster.
 *
 * @param layout who takes the folder
 * @param repository the address of the git repository that it is in; empty where nobody needs it
 * @param branch the branch that is delivered
 * @param path the folder in the repository, with {@code /}; empty for its top
 */
public record Delivery(DeliveryLayout layout, String repository, String branch, String path) {

    /** The branch where none is named. */
    public static final String MAIN = "main";

    /** Files and nothing else. */
    public static final Delivery PLAIN = new Delivery(DeliveryLayout.PLAIN, "", MAIN, "");

    /**
     * A delivery as users ask for it.
     *
     * @param repository the address of the repository
     * @param branch the branch of it
     * @param path the folder in the repository; without it, the folder that is written to
     * @param folder the folder that is written to, below the top of the repository
     * @throws UserException when something is missing, or means nothing
     */
    public static Delivery of(
            DeliveryLayout layout,
            Optional<String> repository,
            String branch,
            Optional<String> path,
            Optional<Path> folder) {
        if (!layout.readsRepository()) {
            if (repository.isPresent() || path.isPresent()) {
                throw new UserException("A repository has no effect with the layout " + layout
                        + ". Remove it, or choose the layout argocd or flux.");
            }
            return new Delivery(layout, "", MAIN, "");
        }
        String address = repository.orElseThrow(() -> new UserException("The layout " + layout
                + " needs the address of the git repository that the folder is in. Specify --repository, or"
                + " <repository> in Maven, such as https://example.com/team/manifests.git."));
        String place = path.or(() -> folder.map(Path::normalize)
                        .filter(one -> !one.isAbsolute())
                        .map(Path::toString))
                .map(text -> text.replace('\\', '/'))
                .orElseThrow(() -> new UserException("The folder is not below the current one, so its path in the"
                        + " repository is not known. Specify --repository-path, or <repositoryPath> in Maven."));
        if (place.startsWith("/") || Path.of(place).normalize().startsWith("..")) {
            throw new UserException("\"" + place + "\" is not a path in a repository. Specify it from the top of the"
                    + " repository, such as deploy/manifests.");
        }
        return new Delivery(layout, address, branch, place.equals(".") ? "" : place.replaceAll("/+$", ""));
    }

    /** The path in the repository of what has a path below the folder. */
    String inRepository(String below) {
        return path.isEmpty() ? below : path + "/" + below;
    }
}
