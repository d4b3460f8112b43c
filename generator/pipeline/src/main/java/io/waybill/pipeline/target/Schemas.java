package io.waybill.pipeline.target;

import io.waybill.dsl.Target;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.UserException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.FeatureGates;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The schemas of the targets that a run needs; each is read once. */
public final class Schemas {

    private final ApiHistory history = ApiHistory.load();
    private final FeatureGates gates;
    private final Map<Target, ServedApi> schemas = new HashMap<>();

    /** Of clusters that have all feature gates as they are by default. */
    public Schemas() {
        this(FeatureGates.load());
    }

    /** Of clusters that have their feature gates set like that. */
    public Schemas(FeatureGates gates) {
        this.gates = gates;
    }

    /**
     * What a cluster serves of which the version may be known.
     *
     * @param version its version, if it is known
     * @param gates its settings, as kube-apiserver accepts them; empty for the defaults
     * @param option what users call the gates, such as {@code --feature-gates}
     * @throws UserException when the version or a gate is not known, or gates are given without a version
     */
    public static Optional<ServedApi> cluster(Optional<Target> version, String gates, String option) {
        FeatureGates set = Choices.read(option, ClusterGates::parse, gates);
        if (version.isEmpty() && !gates.isEmpty()) {
            throw new UserException("Specify the Kubernetes version with " + option
                    + ": each version has its own defaults for the other gates.");
        }
        return version.map(new Schemas(set)::of);
    }

    /**
     * What a target serves.
     *
     * @throws UserException when it is not known
     */
    public ServedApi of(Target target) {
        return schemas.computeIfAbsent(target, this::read);
    }

    private ServedApi read(Target target) {
        Minor minor = Minor.parse(target.kubernetesVersion());
        if (!history.minors().contains(minor)) {
            throw new UserException("Kubernetes " + minor + " is not known here; known: " + history.oldest() + " to "
                    + history.newest());
        }
        return ServedApi.of(history, minor).with(gates);
    }
}
