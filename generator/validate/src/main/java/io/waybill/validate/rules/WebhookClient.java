package io.waybill.validate.rules;

import io.waybill.validate.Rule;
import io.waybill.validate.TypedObject;
import java.net.URI;
import java.net.URISyntaxException;

/** How the API server reaches a webhook: by a URL, or as a Service of the cluster. */
final class WebhookClient {

    private static final String URL = "url";
    private static final String SERVICE = "service";
    private static final String PATH = "path";

    private WebhookClient() {}

    static void check(TypedObject client) {
        if (client.has(URL) == client.has(SERVICE)) {
            client.errorAt(
                    Rule.ONE_OF,
                    client.path(),
                    URL,
                    "A webhook is reached by a url or by a service, and only one of them.",
                    "Set exactly one of them.");
        } else if (client.has(URL)) {
            url(client, client.text(URL));
        }
        if (!client.has(URL)) {
            client.object(SERVICE).ifPresent(WebhookClient::service);
        }
    }

    private static void url(TypedObject client, String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            error(client, URL, "\"" + text + "\" is no URL.", "Write https:// and the host.");
            return;
        }
        if (!"https".equals(uri.getScheme())) {
            error(client, URL, "The API server calls webhooks by https only.", "Begin the URL with https://.");
        }
        if (uri.getRawAuthority() == null) {
            error(client, URL, "The URL names no host.", "Write https:// and the host.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            error(
                    client,
                    URL,
                    "The URL of a webhook has no user, query or fragment.",
                    "Remove what stands before \"@\" or behind \"?\" or \"#\".");
        }
    }

    private static void service(TypedObject service) {
        Required.all(service, "name", "namespace");
        Ranges.port(service, "port");
        String path = service.text(PATH);
        if (path.isEmpty() || path.equals("/")) {
            return;
        }
        if (!path.startsWith("/")) {
            error(service, PATH, "\"" + path + "\" does not begin with \"/\".", "Begin the path with \"/\".");
        }
        String steps = path.substring(path.startsWith("/") ? 1 : 0, path.length() - (path.endsWith("/") ? 1 : 0));
        for (String step : steps.split("/", -1)) {
            if (!Format.SUBDOMAIN.fits(step)) {
                error(service, PATH, Format.SUBDOMAIN.message(step), Format.SUBDOMAIN.rule());
            }
        }
    }

    private static void error(TypedObject object, String field, String message, String fix) {
        object.error(Rule.INVALID_FORMAT, field, message, fix);
    }
}
