package io.waybill.pipeline.target;

import io.waybill.dsl.Target;
import io.waybill.pipeline.run.UserException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.FeatureGates;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.HashMap;
import java.util.Map;

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
