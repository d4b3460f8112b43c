package io.waybill.kubernetes.defaults;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reference to an image says of its tag. */
final class ImageTag {

    private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";

    private static final String HOST =
            "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*"
                    + "|\\[[a-fA-F0-9:]+])(?::[0-9]+)?";

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:" + HOST + "/)?" + PART + "(?:/" + PART + ")*"
                    + "(?::(?<tag>\\w[\\w.-]{0,127}))?(?<digest>@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?");

    private ImageTag() {}

    /**
     * Whether the tag is {@code latest}, written or not; a reference that cannot be read has none.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting">Default image pull policy</a>
     */
    static boolean isLatest(String image) {
        Matcher matcher = REFERENCE.matcher(image);
        if (!matcher.matches()) {
            return false;
        }
        String tag = matcher.group("tag");
        return tag == null ? matcher.group("digest") == null : tag.equals("latest");
    }
}
