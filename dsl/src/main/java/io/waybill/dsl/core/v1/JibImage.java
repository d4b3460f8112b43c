package io.waybill.dsl.core.v1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Jib says of the image that it built, in {@code jib-image.json}. */
final class JibImage {

    private static final Pattern FIELD = Pattern.compile("\"(image|imageDigest)\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final Pattern NOT_PUSHED = Pattern.compile("\"imagePushed\"\\s*:\\s*false");

    private JibImage() {}

    /** The image by its digest. */
    static String read(Path file) {
        String json;
        try {
            json = Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot read " + file + ", where Jib writes which image it built; run \"mvn jib:build\" first", e);
        }
        if (NOT_PUSHED.matcher(json).find()) {
            throw new IllegalArgumentException("The image of " + file
                    + " is not in a registry, where a cluster could get it by its digest; run \"mvn jib:build\"");
        }
        String image = "";
        String digest = "";
        Matcher fields = FIELD.matcher(json);
        while (fields.find()) {
            if (fields.group(1).equals("image")) {
                image = fields.group(2);
            } else {
                digest = fields.group(2);
            }
        }
        if (image.isEmpty() || digest.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected the fields \"image\" and \"imageDigest\" in " + file + ", which Jib 2.0 and newer write");
        }
        return image + "@" + digest;
    }
}
