package io.waybill.codegen.name;

import java.util.List;
import java.util.Map;

/** The singular of a field's name: {@code container} of {@code containers}. */
public final class Singulars {

    /** Words whose singular does not follow from their ending. */
    private static final Map<String, String> IRREGULAR = Map.of("indices", "index", "sysctls", "sysctl");

    /** Words that end in s and are singular already. */
    private static final List<String> NOT_PLURAL =
            List.of("tls", "dns", "tos", "ingress", "egress", "fs", "os", "status");

    /** Endings, the longest first, with their singular. */
    private static final List<Map.Entry<String, String>> ENDINGS = List.of(
            Map.entry("sses", "ss"),
            Map.entry("ches", "ch"),
            Map.entry("iases", "ias"),
            Map.entry("tatuses", "tatus"),
            Map.entry("xes", "x"),
            Map.entry("ies", "y"),
            Map.entry("s", ""));

    private Singulars() {}

    /** The singular; the name itself where it has none. */
    public static String of(String name) {
        String irregular = IRREGULAR.get(name);
        if (irregular != null) {
            return irregular;
        }
        if (NOT_PLURAL.contains(name) || name.endsWith("ss") || name.endsWith("Status")) {
            return name;
        }
        for (Map.Entry<String, String> ending : ENDINGS) {
            if (name.endsWith(ending.getKey())) {
                return name.substring(0, name.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return name;
    }
}
