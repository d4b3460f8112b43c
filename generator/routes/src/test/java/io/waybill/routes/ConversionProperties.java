package io.waybill.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.routes.Routes;
import io.waybill.routes.RandomIngresses.Host;
import io.waybill.routes.convert.Conversion;
import io.waybill.routes.convert.IngressConversion;
import io.waybill.routes.convert.Settings;
import io.waybill.routes.proof.RouteDifference;
import io.waybill.routes.proof.RouteProof;
import io.waybill.routes.proof.Site;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random Ingresses, converted, answer as before; and what the proof calls equal is equal for any request. */
class ConversionProperties {

    @Provide
    Arbitrary<Host> hosts() {
        return RandomIngresses.hosts();
    }

    @Provide
    Arbitrary<List<String>> paths() {
        return RandomIngresses.path()
                .flatMap(path -> Arbitraries.of("", "", "x", "/", "/x", "/v1", "/v12/z", "?q=1", "42")
                        .map(path::concat))
                .list()
                .ofSize(20);
    }

    @Property(tries = 40)
    void keepEveryUrlWhereExpressionsMayStay(
            @ForAll("hosts") Host host, @ForAll boolean envoy, @ForAll("paths") List<String> paths) {
        Implementation implementation = envoy ? Implementation.ENVOY_GATEWAY : Implementation.NGINX_GATEWAY_FABRIC;
        Settings settings =
                new Settings(implementation, Settings.of(implementation).gatewayClass(), true);
        Manifest before = Yaml.manifest(host.yaml());
        Conversion conversion = IngressConversion.of(before, settings);
        RouteProof proof = RouteProof.of(Site.of(before), Site.of(conversion.in(before), implementation));

        assertThat(proof.undecided()).isEmpty();
        assertThat(proof.certificates()).isEmpty();
        assertThat(proof.differences().stream().filter(difference -> !isKnown(difference)))
                .as(host.yaml())
                .isEmpty();
    }

    @Property(tries = 40)
    void differOnlyWhereTheProofSaysSo(@ForAll("hosts") Host host, @ForAll("paths") List<String> paths) {
        Manifest before = Yaml.manifest(host.yaml());
        Manifest after = IngressConversion.of(before, Settings.of(Implementation.STANDARD))
                .in(before);
        RouteProof proof = RouteProof.of(Site.of(before), Site.of(after, Implementation.STANDARD));
        Routes routes = Routes.of(before);
        Gateways gateways = Gateways.of(Inventory.of(after), Implementation.STANDARD);
        String scheme = host.tls() ? "https://" : "http://";
        for (String path : paths) {
            HttpRequest request = HttpRequest.parse(scheme + host.name().replace("*", "any") + path);
            boolean equal = routes.answer(request)
                    .toString()
                    .equals(gateways.answer(request).toString());
            assertThat(equal || !proof.differences().isEmpty())
                    .as(request + " " + routes.answer(request) + " / " + gateways.answer(request) + "\n" + host.yaml())
                    .isTrue();
        }
    }

    /**
     * Wildcards are for more labels than with nginx; where nothing matched before, an exact path cannot say so; redirects
     * keep the query.
     */
    private static boolean isKnown(RouteDifference difference) {
        String query = difference.request().query();
        return difference.request().host().startsWith("more.")
                || difference.before().toString().equals("404")
                || !query.isEmpty() && difference.after().toString().equals(difference.before() + query);
    }
}
