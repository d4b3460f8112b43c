package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.TypedObject;
import java.util.regex.Pattern;

/** What a probe or a hook does: it runs a command, or asks at a port. */
final class HandlerRules {

    private static final Pattern HEADER_FORM = Pattern.compile("[-A-Za-z0-9]+");

    private static final Format HEADER = new Format(
            "the name of an HTTP header",
            text -> HEADER_FORM.matcher(text).matches(),
            "Use letters, digits and \"-\", such as \"X-Header-Name\".");

    private HandlerRules() {}

    /** Reports faults of the first handler that is set; the API server does not look at the others. */
    static void check(TypedObject handler) {
        if (handler.has("exec")) {
            handler.objectOrEmpty("exec").require("command", "Write the command as a list.");
        } else if (handler.has("httpGet")) {
            http(handler.objectOrEmpty("httpGet"));
        } else if (handler.has("tcpSocket")) {
            port(handler.objectOrEmpty("tcpSocket"));
        } else if (handler.has("grpc")) {
            Ranges.port(handler.objectOrEmpty("grpc"), "port");
        }
    }

    private static void http(TypedObject get) {
        port(get);
        for (TypedObject header : get.objects("httpHeaders")) {
            String name = header.text("name");
            if (!HEADER.fits(name)) {
                header.errorAt(
                        Rule.INVALID_FORMAT, get.path("httpHeaders"), "name", HEADER.message(name), HEADER.rule());
            }
        }
    }

    private static void port(TypedObject action) {
        if (!action.has("port")) {
            return;
        }
        Long number = action.number("port");
        if (number != null) {
            Ranges.port(action, "port");
        } else if (!Format.PORT_NAME.fits(action.text("port"))) {
            action.error(
                    Rule.INVALID_FORMAT,
                    "port",
                    Format.PORT_NAME.message(action.text("port")),
                    "Write a number without quotes, or the name of a port of the container.");
        }
    }
}
