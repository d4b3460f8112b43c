package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Arrays;
import java.util.Optional;

/** Paths that must stay inside of a volume. */
public final class VolumePaths {

    private VolumePaths() {}

    /** Reports a path that leads out of its volume, or into what the kubelet keeps there. */
    public static void inside(TypedObject object, String field) {
        String path = object.text(field);
        if (path.startsWith("..") && !path.startsWith("../") && !path.equals("..")) {
            report(object, field, "begins with \"..\"");
        }
        descending(object, field);
    }

    /** Reports a path that is absolute or leads upwards. */
    public static void descending(TypedObject object, String field) {
        fault(object.text(field)).ifPresent(fault -> report(object, field, fault));
    }

    private static Optional<String> fault(String path) {
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        return Arrays.asList(path.split("/")).contains("..") ? Optional.of("contains \"..\"") : Optional.empty();
    }

    private static void report(TypedObject object, String field, String fault) {
        object.error(
                Rule.INVALID_FORMAT,
                field,
                "The path \"" + object.text(field) + "\" " + fault + ".",
                "Write a path from the root of the volume, without a slash before it and without \"..\".");
    }
}
