package io.waybill.validate.rules.server;

import io.waybill.kubernetes.warning.ServerWarning;
import io.waybill.kubernetes.warning.ServerWarnings;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** What the target's API servers warn about. */
final class ServerWarningRules {

    private ServerWarningRules() {}

    static void check(TypedObject resource) {
        int minor = resource.api().minor().number();
        List<ServerWarning> warnings = resource.isCustom()
                ? ServerWarnings.ofCustomResource(resource.mapping(), minor)
                : ServerWarnings.of(resource.mapping(), minor);
        for (ServerWarning warning : warnings) {
            resource.report(
                    Rule.SERVER_WARNING,
                    Severity.WARNING,
                    warning.path(),
                    warning.origin(),
                    warning.message(),
                    warning.fix());
        }
    }
}
