package io.waybill.validate.rules.policy;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.TypedObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** How the API server reaches a webhook: by a URL, or as a Service of the cluster. */
public final class WebhookClient {

    private static final String URL = "url";
    private static final String SERVICE = "service";
    private static final String PATH = "path";
    private static final String PORT = "port";

    private WebhookClient() {}

    /** Reports what is wrong with where a webhook is called. */
    public static void check(TypedObject client) {
        check(client, client.path());
    }

    /** Reports what is wrong with a client, which the API server may have at another path than it was written. */
    public static void check(TypedObject client, FieldPath at) {
        if (client.has(URL) == client.has(SERVICE)) {
            client.errorAt(
                    Rule.ONE_OF,
                    at,
                    URL,
                    "A webhook is reached by a url or by a service, and only one of them.",
                    "Set exactly one of them.");
        } else if (client.has(URL)) {
            url(client, at.field(URL), client.text(URL));
        } else {
            client.object(SERVICE).ifPresent(service -> service(service, at.field(SERVICE)));
        }
    }

    private static void url(TypedObject client, FieldPath at, String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            error(client, at, URL, "\"" + text + "\" is not a URL.", "Write https:// and the host.");
            return;
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            error(client, at, URL, "The API server calls webhooks by https only.", "Begin the URL with https://.");
        }
        if (uri.getRawAuthority() == null) {
            error(client, at, URL, "The URL names no host.", "Write https:// and the host.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            error(
                    client,
                    at,
                    URL,
                    "The URL of a webhook has no user, query or fragment.",
                    "Remove what is before \"@\" or after \"?\" or \"#\".");
        }
    }

    private static void service(TypedObject service, FieldPath at) {
        for (String field : List.of("name", "namespace")) {
            if (!service.hasSome(field)) {
                service.errorAt(
                        Rule.REQUIRED,
                        at.field(field),
                        field,
                        "The service of the webhook has no " + field + ".",
                        "Set \"" + field + "\".");
            }
        }
        Long port = service.number(PORT);
        if (port != null && !Ranges.isPort(port)) {
            service.errorAt(
                    Rule.OUT_OF_RANGE,
                    at.field(PORT),
                    PORT,
                    "\"port\" is " + port + ", but must be from 1 to 65535.",
                    "Write a number that is from 1 to 65535.");
        }
        path(service, at.field(PATH), service.text(PATH));
    }

    private static void path(TypedObject service, FieldPath at, String path) {
        if (path.isEmpty() || path.equals("/")) {
            return;
        }
        if (!path.startsWith("/")) {
            error(service, at, PATH, "\"" + path + "\" does not begin with \"/\".", "Begin the path with \"/\".");
        }
        int start = path.startsWith("/") ? 1 : 0;
        int end = Math.max(start, path.length() - (path.endsWith("/") ? 1 : 0));
        for (String step : path.substring(start, end).split("/", -1)) {
            if (!Format.SUBDOMAIN.fits(step)) {
                error(service, at, PATH, Format.SUBDOMAIN.message(step), Format.SUBDOMAIN.rule());
            }
        }
    }

    private static void error(TypedObject object, FieldPath at, String field, String message, String fix) {
        object.errorAt(Rule.INVALID_FORMAT, at, field, message, fix);
    }
}
