package io.waybill.application.rules;

import io.waybill.application.container.Cluster;
import io.waybill.application.program.Given;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses in variables that name a Service of the manifest, against the ports that it has. */
final class AddressRules {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:jdbc:)?([a-z][a-z0-9+]*)://(?:[^@/\\s]*@)?([a-z0-9.-]+)(?::(\\d{1,5}))?");
    private static final Map<String, Integer> DEFAULT_PORTS = Map.of(
            "http",
            80,
            "https",
            443,
            "mysql",
            3306,
            "mariadb",
            3306,
            "postgresql",
            5432,
            "redis",
            6379,
            "amqp",
            5672,
            "mongodb",
            27017);

    private AddressRules() {}

    static void check(RunContainer run) {
        for (Map.Entry<String, Given> variable : run.input().input().variables().entrySet()) {
            Matcher addresses = ADDRESS.matcher(variable.getValue().value().orElse(""));
            while (addresses.find()) {
                check(run, variable.getKey(), addresses.group(1), addresses.group(2), addresses.group(3));
            }
        }
    }

    private static void check(RunContainer run, String variable, String scheme, String host, @Nullable String written) {
        Integer port = written == null ? DEFAULT_PORTS.get(scheme) : Integer.valueOf(written);
        Optional<TypedObject> service = service(run, host);
        if (port == null || service.isEmpty()) {
            return;
        }
        TypedObject spec = service.get().objectOrEmpty("spec");
        List<TypedObject> ports = spec.objects("ports");
        boolean isHeadless = spec.text("clusterIP").equals("None");
        boolean hasPort = ports.stream().anyMatch(one -> Long.valueOf(port).equals(one.number("port")));
        if (!isHeadless && !ports.isEmpty() && !hasPort) {
            run.input()
                    .reportVariable(
                            ApplicationRule.ADDRESS,
                            Severity.WARNING,
                            variable,
                            "The variable " + variable + " leads to port " + port + " of Service "
                                    + Cluster.name(service.get()) + ", which has no such port.",
                            "Write port "
                                    + ports.stream()
                                            .map(one -> one.text("port"))
                                            .collect(Collectors.joining(" or "))
                                    + ", or add the port to the Service.");
        }
    }

    private static Optional<TypedObject> service(RunContainer run, String host) {
        String[] labels = host.split("\\.", -1);
        boolean isForeign = labels.length > 2 && !labels[2].equals("svc");
        String namespace = labels.length > 1 ? labels[1] : Cluster.namespace(run.workload());
        return isForeign ? Optional.empty() : run.cluster().find("Service", namespace, labels[0]);
    }
}
