package io.waybill.application.spring;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.FileUse;
import io.waybill.application.program.HttpAnswer.Status;
import io.waybill.application.program.Listener;
import io.waybill.application.program.PropertyValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much is known of what can be known of running programs: each port, each path of health that is answered, each
 * default path of health that is not, each property that {@code /actuator/configprops} shows as set, the threads for
 * requests, the time for shutting down, and the folder that Tomcat writes.
 */
final class Facts {

    private static final List<String> DEFAULTS =
            List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");
    private static final List<String> OTHERS = List.of(
            "/shop/actuator/health",
            "/api/actuator/health",
            "/manage/health",
            "/manage/actuator/health",
            "/manage/health/liveness",
            "/actuator/healthz",
            "/actuator/healthz/liveness",
            "/actuator/health/ready",
            "/health",
            "/health/liveness",
            "/livez",
            "/readyz");

    private final Map<String, int[]> counts = new TreeMap<>();

    /** Counts what is known of a program; returns what is said of its configuration and is false. */
    List<String> count(ApplicationModel model, RunningProgram running) throws Exception {
        for (Listener listener : model.network().listeners()) {
            count("ports", true);
            for (String path : DEFAULTS) {
                count("paths", isKnown(model, listener.port(), path));
            }
            for (String path : OTHERS) {
                if (running.answers(listener.port(), path)) {
                    count("paths", isKnown(model, listener.port(), path));
                }
            }
        }
        Map<String, String> told = new TreeMap<>();
        for (PropertyValue property : model.properties()) {
            told.put(canonical(property.name()), property.value().orElse(""));
        }
        running.configuration(true).forEach((name, value) -> count("properties", isTold(told, name, value)));
        Map<String, String> all = running.configuration(false);
        if (!model.network().listeners().isEmpty()) {
            count(
                    "threads",
                    model.network()
                            .threads()
                            .map(String::valueOf)
                            .equals(Optional.ofNullable(all.get("server.tomcat.threads.max"))));
            count("shutdown", model.shutdown().equals(Optional.of(shutdown(all))));
            count("files", model.files().stream().anyMatch(FileUse::isWritten));
        }
        return wrong(told, all);
    }

    /** A list may be written as one text. */
    private static boolean isTold(Map<String, String> told, String name, String value) {
        String list = told.getOrDefault(name.replaceFirst("\\[\\d+]$", ""), "");
        return value.equals(told.get(name)) || List.of(list.split(",", -1)).contains(value);
    }

    private static Duration shutdown(Map<String, String> all) {
        return Duration.parse(all.get("spring.lifecycle.timeoutpershutdownphase"));
    }

    /** Numbers and truths that are told otherwise than the program has them; other types are not texts there. */
    private static List<String> wrong(Map<String, String> told, Map<String, String> all) {
        List<String> wrong = new ArrayList<>();
        told.forEach((name, value) -> {
            String real = all.get(name);
            if (real != null && real.matches("\\d+|true|false") && !value.isEmpty() && !value.equals(real)) {
                wrong.add(name + " is " + real + " and not " + value);
            }
        });
        return wrong;
    }

    private static boolean isKnown(ApplicationModel model, int port, String path) {
        return model.network().paths().apply(port, path).status() != Status.UNKNOWN;
    }

    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "");
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
