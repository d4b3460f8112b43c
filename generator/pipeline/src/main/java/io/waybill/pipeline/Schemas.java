package io.waybill.pipeline;

import io.waybill.dsl.Target;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Minor;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The schemas of the targets that a run needs; each is read once. */
final class Schemas {

    private final ApiHistory history = ApiHistory.load();
    private final Map<Target, ApiSchema> schemas = new HashMap<>();

    /**
     * What a target serves.
     *
     * @throws UserError when it is not known
     */
    ApiSchema of(Target target) {
        return schemas.computeIfAbsent(target, this::read);
    }

    private ApiSchema read(Target target) {
        Minor minor = Minor.parse(target.kubernetesVersion());
        if (!history.minors().contains(minor)) {
            throw new UserError("Kubernetes " + minor + " is not known; known: "
                    + history.minors().stream().map(Minor::toString).collect(Collectors.joining(", ")));
        }
        return history.at(minor);
    }
}
