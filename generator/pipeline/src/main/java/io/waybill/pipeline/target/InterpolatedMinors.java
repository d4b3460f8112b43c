package io.waybill.pipeline.target;

import io.waybill.dsl.Target;
import io.waybill.pipeline.run.Console;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says which targets are answered from their neighbours and the Go types of the API, as no official client of them was
 * published, and which from facts that were read before their release.
 */
public final class InterpolatedMinors {

    private InterpolatedMinors() {}

    /** Tells of those among the targets of a run that are answered from their neighbours; nothing where there are none. */
    public static void tell(Console console, Collection<ServedApi> apis) {
        String minors = apis.stream()
                .filter(api -> api.history().isInterpolated(api.minor()))
                .map(ServedApi::minor)
                .distinct()
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!minors.isEmpty()) {
            console.tell("note: no client of Kubernetes " + minors
                    + " was published; its facts are those of its neighbours, mended by the types of k8s.io/api");
        }
    }

    /** Tells of those among targets that somebody chose whose facts were read before their release. */
    static void tellEarly(Console console, List<Target> chosen) {
        ApiHistory history = ApiHistory.load();
        String minors = chosen.stream()
                .map(target -> Minor.parse(target.kubernetesVersion()))
                .filter(history::isEarly)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        if (!minors.isEmpty()) {
            console.tell("note: the facts of Kubernetes " + minors
                    + " were read shortly before its release; a few fields and defaults may have changed since");
        }
    }
}
