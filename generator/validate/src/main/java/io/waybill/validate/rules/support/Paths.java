package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Paths of files, as Unix writes them. */
public final class Paths {

    private Paths() {}

    /** Reports a path that leads upwards. */
    public static void noSteppingBack(TypedObject object, String field) {
        if (Arrays.asList(object.text(field).split("/")).contains("..")) {
            object.error(
                    Rule.INVALID_FORMAT,
                    field,
                    "\"" + object.text(field) + "\" contains \"..\".",
                    "Write the path without \"..\".");
        }
    }

    /** Reports a path that does not begin at the root. */
    public static void absolute(TypedObject object, String field) {
        String path = object.text(field);
        if (!path.isEmpty() && !path.startsWith("/")) {
            object.error(
                    Rule.INVALID_FORMAT,
                    field,
                    "\"" + path + "\" is not an absolute path.",
                    "Begin the path with \"/\".");
        }
    }

    /** Whether the path leads to the root, however it is written. */
    public static boolean isRoot(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return path.startsWith("/") && steps.isEmpty();
    }
}
