package io.waybill.schema;

import java.util.List;
import java.util.Optional;

/**
 * A feature gate of Kubernetes' API servers.
 *
 * @param name its name, such as {@code HPAConfigurableTolerance}
 * @param settings its stages, in rising order of the minors that they begin with
 */
public record FeatureGate(String name, List<Setting> settings) {

    /** How far a feature has come. */
    public enum Stage {
        /** May change or go; off unless somebody switches it on. */
        ALPHA,
        /** Complete, but it may still change. */
        BETA,
        /** Here to stay; its gate can no longer be switched off. */
        STABLE,
        /** On its way out. */
        DEPRECATED
    }

    /**
     * The state of the gate from a minor on.
     *
     * @param since the first minor in that state
     * @param stage how far the feature has come
     * @param isOn whether the gate is on by default
     * @param isCertain whether a release says so, and not only the plan for one
     */
    public record Setting(Minor since, Stage stage, boolean isOn, boolean isCertain) {}

    /** Takes a copy of the settings. */
    public FeatureGate {
        settings = List.copyOf(settings);
    }

    /** The state at a minor; empty for one that does not know the gate yet. */
    public Optional<Setting> in(Minor minor) {
        Optional<Setting> last = Optional.empty();
        for (Setting setting : settings) {
            if (setting.since().compareTo(minor) <= 0) {
                last = Optional.of(setting);
            }
        }
        return last;
    }

    /** Whether the gate is on by default at a minor. */
    public boolean isOnByDefault(Minor minor) {
        return in(minor).map(Setting::isOn).orElse(false);
    }

    /** Whether servers of a minor let the gate be switched: they know it, and it is not stable. */
    public boolean canBeSwitchedIn(Minor minor) {
        return in(minor).filter(setting -> setting.stage() != Stage.STABLE).isPresent();
    }
}
