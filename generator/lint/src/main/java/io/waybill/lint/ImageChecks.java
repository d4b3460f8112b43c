package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.rules.CheckedContainer;
import io.waybill.rules.ManifestRule;
import java.util.List;

/** Which image runs. */
final class ImageChecks {

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forContainers()
                            .should("moving-tag", "run an image that does not move", (container, found) -> {
                                String image = image(container);
                                if (moves(image)) {
                                    found.at(
                                            "image",
                                            "The image \"" + image + "\" has "
                                                    + (tag(image).isEmpty()
                                                            ? "no tag, which means \"latest\"."
                                                            : "the tag \"latest\"."));
                                }
                            })
                            .because("Each pod may get another version, and a rollback gets the newest.")
                            .fix("Name a version, or a digest."),
                    "latest-tag",
                    "container-image-tag",
                    "tagNotSpecified"),
            strict(
                    ManifestRule.forContainers()
                            .should("cached-image", "pull its image each time", (container, found) -> {
                                String policy =
                                        container.get().imagePullPolicy().orElse("");
                                boolean always = policy.equals("Always") || policy.isEmpty() && moves(image(container));
                                if (!always && !hasDigest(image(container))) {
                                    found.at(
                                            "imagePullPolicy",
                                            "An image that a node has already is not asked for again.");
                                }
                            })
                            .because(
                                    "Whoever can start pods on the node then runs it without the registry's consent, and a"
                                            + " tag that was pushed again is not noticed.")
                            .fix("Set imagePullPolicy to Always, or name the image by its digest."),
                    "",
                    "container-image-pull-policy",
                    "pullPolicyNotAlways"));

    private ImageChecks() {}

    private static String image(CheckedContainer container) {
        return container.get().image().orElse("");
    }

    private static boolean moves(String image) {
        String tag = tag(image);
        return !image.isEmpty() && !hasDigest(image) && (tag.isEmpty() || tag.equals("latest"));
    }

    private static boolean hasDigest(String image) {
        return image.contains("@");
    }

    /** The tag; a colon before the last slash is that of a port. */
    private static String tag(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(colon + 1);
    }
}
