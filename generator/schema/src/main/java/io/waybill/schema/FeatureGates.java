package io.waybill.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The feature gates that decide what API servers serve and keep, and how a cluster has them set. A gate that nothing is
 * known of is off.
 *
 * <p>Kubernetes reads {@code --feature-gates} in {@code component-base/featuregate}, whose names for all alpha and all
 * beta gates are known here, too.
 */
public final class FeatureGates {

    private static final String FACTS = "feature-gates.txt";
    private static final Map<String, FeatureGate.Stage> ALL =
            Map.of("AllAlpha", FeatureGate.Stage.ALPHA, "AllBeta", FeatureGate.Stage.BETA);

    /** What Go's strconv.ParseBool takes. */
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    private final Map<String, FeatureGate> gates;
    private final Map<String, List<String>> kinds;
    private final Map<String, Boolean> switched;

    private FeatureGates(
            Map<String, FeatureGate> gates, Map<String, List<String>> kinds, Map<String, Boolean> switched) {
        this.gates = gates;
        this.kinds = kinds;
        this.switched = switched;
    }

    /** Read when first asked for. */
    private static final class Loaded {
        static final FeatureGates GATES = read(Facts.text(FACTS));
    }

    /** The gates with the defaults of every minor; read once. */
    public static FeatureGates load() {
        return Loaded.GATES;
    }

    static FeatureGates read(String text) {
        FeatureGatesReader reader = new FeatureGatesReader(text);
        return new FeatureGates(reader.gates(), reader.kinds(), Map.of());
    }

    /**
     * Reads settings as {@code kube-apiserver --feature-gates} does: {@code A=true,B=false}.
     *
     * @throws IllegalArgumentException when the text has another form; the message quotes the part
     */
    public static Map<String, Boolean> parse(String text) {
        Map<String, Boolean> settings = new TreeMap<>();
        for (String part : text.split(",")) {
            String setting = part.strip();
            int equals = setting.indexOf('=');
            String value = setting.substring(equals + 1).strip();
            if (setting.isEmpty()) {
                continue;
            }
            if (equals <= 0 || !TRUE.contains(value) && !FALSE.contains(value)) {
                throw new IllegalArgumentException("\"" + setting
                        + "\" is not the setting of a feature gate; write its name and true or false, such as"
                        + " HPAScaleToZero=true");
            }
            settings.put(setting.substring(0, equals).strip(), TRUE.contains(value));
        }
        return settings;
    }

    /** These gates on a cluster that has some of them set; what it says of one replaces what was said before. */
    public FeatureGates with(Map<String, Boolean> settings) {
        Map<String, Boolean> all = new TreeMap<>(switched);
        all.putAll(settings);
        return new FeatureGates(gates, kinds, Map.copyOf(all));
    }

    /** The gate of that name; empty if it decides nothing that is known here. */
    public Optional<FeatureGate> gate(String name) {
        return Optional.ofNullable(gates.get(name));
    }

    /** The names of all gates that decide something here. */
    public Set<String> names() {
        return Collections.unmodifiableSet(gates.keySet());
    }

    /** The names that were set for the cluster but decide nothing that is known here, in order. */
    public List<String> unknown() {
        return switched.keySet().stream()
                .filter(name -> !gates.containsKey(name) && !ALL.containsKey(name))
                .sorted()
                .toList();
    }

    /** Whether a gate is on in a minor, by default or since the cluster says so. */
    public boolean isOn(String name, Minor minor) {
        FeatureGate gate = gates.get(name);
        if (gate == null) {
            return switched.getOrDefault(name, false);
        }
        if (!gate.canBeSwitchedIn(minor)) {
            return gate.isOnByDefault(minor);
        }
        Boolean own = switched.get(name);
        return own != null ? own : ofAll(gate, minor).orElseGet(() -> gate.isOnByDefault(minor));
    }

    private Optional<Boolean> ofAll(FeatureGate gate, Minor minor) {
        return switched.isEmpty()
                ? Optional.empty()
                : ALL.entrySet().stream()
                        .filter(all -> gate.in(minor)
                                .filter(setting -> setting.stage() == all.getValue())
                                .isPresent())
                        .map(all -> switched.get(all.getKey()))
                        .flatMap(value -> Optional.ofNullable(value).stream())
                        .findFirst();
    }

    /** Those of some gates that are off in a minor. */
    public List<String> off(List<String> names, Minor minor) {
        return names.isEmpty()
                ? names
                : names.stream().filter(name -> !isOn(name, minor)).toList();
    }

    /** The gates that must be on for a kind to be served; none for most. */
    public List<String> ofKind(String apiVersion, String kind) {
        return kinds.getOrDefault(apiVersion + " " + kind, List.of());
    }
}
