package io.waybill.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the text form of {@link FeatureGates}; the file says what it means. */
final class FeatureGatesReader {

    private static final String ON = "-on";
    private static final String OFF = "-off";
    private static final String UNCERTAIN = "?";

    private final Map<String, FeatureGate> gates = new HashMap<>();
    private final Map<String, List<String>> kinds = new HashMap<>();

    FeatureGatesReader(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::line);
    }

    Map<String, FeatureGate> gates() {
        return gates;
    }

    Map<String, List<String>> kinds() {
        return kinds;
    }

    private void line(String line) {
        String[] words = line.split(" ");
        try {
            switch (words[0]) {
                case "gate" -> gates.put(words[1], gate(words));
                case "kind" -> kinds.put(words[1] + " " + words[2], List.of(words[3].split(",")));
                default -> throw new IllegalArgumentException("unknown keyword");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a line of a feature gates file: \"" + line + "\"", e);
        }
    }

    private static FeatureGate gate(String[] words) {
        List<FeatureGate.Setting> settings = new ArrayList<>();
        for (int i = 2; i < words.length; i += 2) {
            settings.add(setting(words[i], words[i + 1]));
        }
        return new FeatureGate(words[1], settings);
    }

    private static FeatureGate.Setting setting(String word, String minor) {
        int dash = word.indexOf('-');
        String name = dash < 0 ? word : word.substring(0, dash);
        FeatureGate.Stage stage = FeatureGate.Stage.valueOf(name.toUpperCase(Locale.ROOT));
        boolean isOn = word.endsWith(ON)
                || !word.endsWith(OFF) && (stage == FeatureGate.Stage.BETA || stage == FeatureGate.Stage.STABLE);
        boolean isCertain = !minor.endsWith(UNCERTAIN);
        return new FeatureGate.Setting(
                Minor.parse(isCertain ? minor : minor.substring(0, minor.length() - 1)), stage, isOn, isCertain);
    }
}
