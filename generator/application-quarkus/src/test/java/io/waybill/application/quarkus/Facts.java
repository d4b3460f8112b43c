package io.waybill.application.quarkus;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.HttpAnswer.Status;
import io.waybill.application.program.Listener;
import io.waybill.application.program.PropertyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is known of what can be known of running programs: each port, each path of health that is answered, each
 * default path of health that is not, and each property of Quarkus that files, variables and options set.
 */
final class Facts {

    private static final List<String> DEFAULTS = List.of("/q/health", "/q/health/live", "/q/health/ready");
    private static final Pattern LINE = Pattern.compile("(\\d+) ([^=]+)=(.*)");

    /** From the ordinal of a program's properties on; what the build fixed has the greatest. */
    private static final int LEAST = 250;

    private static final int FIXED = 1000;

    private final Map<String, int[]> counts = new TreeMap<>();

    /** Counts what is known of a program; returns what is said of its configuration and is false. */
    List<String> count(ApplicationModel model, List<String> paths) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Listener listener : model.network().listeners()) {
            count("ports", true);
            for (String path : paths) {
                boolean isHealth = path.matches(".*(health|status).*");
                if (DEFAULTS.contains(path) || isHealth && RunningProgram.answers(listener.port(), path)) {
                    count(
                            "paths",
                            model.network().paths().apply(listener.port(), path).status() != Status.UNKNOWN);
                }
            }
        }
        Map<String, String> told = new HashMap<>();
        for (PropertyValue property : model.properties()) {
            told.put(property.name(), property.value().orElse(""));
        }
        for (String line :
                RunningProgram.properties(model.network().listeners().get(0).port())) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            long ordinal = Long.parseLong(matcher.group(1));
            String value = told.get(matcher.group(2));
            if (ordinal >= LEAST && ordinal < FIXED) {
                count("properties", matcher.group(3).equals(value));
            }
            if (value != null && !value.equals(matcher.group(3))) {
                wrong.add(line + " is told as " + value);
            }
        }
        return wrong;
    }

    private void count(String kind, boolean isKnown) {
        int[] count = counts.computeIfAbsent(kind, any -> new int[2]);
        count[0] += isKnown ? 1 : 0;
        count[1]++;
    }

    private int sum(int which) {
        return counts.values().stream().mapToInt(count -> count[which]).sum();
    }

    int percent() {
        return sum(0) * 100 / Math.max(1, sum(1));
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        counts.forEach((kind, count) -> lines.add(kind + " " + count[0] + " of " + count[1]));
        return String.join(", ", lines) + ": " + sum(0) + " of " + sum(1) + ", " + percent() + " %";
    }
}
