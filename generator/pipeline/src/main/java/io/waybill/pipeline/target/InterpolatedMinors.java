package io.waybill.pipeline.target;

import io.waybill.pipeline.run.Console;
import io.waybill.schema.ServedApi;
import java.util.Collection;
import java.util.List;

/** Says which targets are answered from their neighbours, as no official client of them was published. */
public final class InterpolatedMinors {

    private InterpolatedMinors() {}

    /** Tells of those among the targets of a run; nothing where there are none. */
    public static void tell(Console console, Collection<ServedApi> apis) {
        List<String> minors = apis.stream()
                .filter(api -> api.history().isInterpolated(api.minor()))
                .map(ServedApi::minor)
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
        if (!minors.isEmpty()) {
            console.tell("note: no client of Kubernetes " + String.join(", ", minors)
                    + " was published; what the minor before or after has is taken to be there");
        }
    }
}
