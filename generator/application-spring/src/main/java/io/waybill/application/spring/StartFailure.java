package io.waybill.application.spring;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Certainty;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataNotFoundException;

/** What is known of a program that Spring Boot refuses to configure. */
final class StartFailure {

    private StartFailure() {}

    static ApplicationModel of(RuntimeException failure, String framework, Doubts doubts) {
        String message = String.valueOf(failure.getMessage());
        String reason = message.lines().findFirst().orElse("its configuration is not readable");
        if (!(failure instanceof ConfigDataNotFoundException missing)
                || Doubts.isUnknown(message)
                || doubts.first().isPresent()) {
            return ApplicationModel.unknown(framework, reason);
        }
        String reference = missing.getReferenceDescription().replaceFirst("^\\w+ '([^']*)'.*$", "$1");
        Problem problem = new Problem(
                About.MISSING,
                reference,
                Certainty.LIKELY,
                "The program imports its configuration from " + reference
                        + ", which no volume mounts; it does not start without.",
                "Mount it there, or let the program write \"optional:\" before it.");
        return ApplicationModel.unknown(framework, reason, List.of(problem));
    }
}
