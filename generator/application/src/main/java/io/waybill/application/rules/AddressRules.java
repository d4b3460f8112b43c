package io.waybill.application.rules;

import io.waybill.application.container.Cluster;
import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.PropertyValue;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses in variables and properties that name a Service of the manifest, against where and on which ports it is. */
final class AddressRules {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:jdbc:|r2dbc:)?([a-z][a-z0-9+]*)://(?:[^@/\\s]*@)?([a-z0-9.-]+)(?::(\\d{1,5}))?");
    private static final Pattern LISTED = Pattern.compile("(?:^|,)\\s*([a-z0-9.-]+):(\\d{1,5})(?=\\s*(?:,|$))");
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

    private final RunContainer run;
    private final Set<String> checked = new HashSet<>();

    private AddressRules(RunContainer run) {
        this.run = run;
    }

    static void check(RunContainer run, ApplicationModel model) {
        AddressRules rules = new AddressRules(run);
        run.input().input().variables().forEach((name, given) -> {
            if (!given.isLink()) {
                rules.checkText("variable " + name, name, given.value().orElse(""));
            }
        });
        Map<String, PropertyValue> properties = new TreeMap<>();
        model.properties().forEach(property -> properties.put(property.name(), property));
        properties.values().forEach(property -> rules.checkProperty(property, properties));
    }

    private void checkProperty(PropertyValue property, Map<String, PropertyValue> all) {
        String what = "property " + property.name() + " (" + property.source() + ")";
        String value = property.value().orElse("");
        checkText(what, "", value);
        if (property.name().endsWith("bootstrap-servers") || property.name().endsWith("bootstrap.servers")) {
            Matcher listed = LISTED.matcher(value);
            while (listed.find()) {
                checkAddress(what, "", listed.group(1), Integer.valueOf(listed.group(2)));
            }
        } else if (property.name().endsWith(".host")) {
            PropertyValue port = all.get(property.name().replaceFirst("host$", "port"));
            String number = port == null ? "" : port.value().orElse("");
            checkAddress(what, "", value, number.matches("\\d{1,5}") ? Integer.valueOf(number) : null);
        }
    }

    private void checkText(String what, String variable, String text) {
        Matcher addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            String port = addresses.group(3);
            checkAddress(
                    what,
                    variable,
                    addresses.group(2),
                    port == null ? DEFAULT_PORTS.get(addresses.group(1)) : Integer.valueOf(port));
        }
    }

    private void checkAddress(String what, String variable, String host, @Nullable Integer port) {
        if (!checked.add(host + ":" + port)) {
            return;
        }
        String[] labels = host.split("\\.", -1);
        boolean isForeign = labels.length > 2 && !labels[2].equals("svc");
        String namespace = labels.length > 1 ? labels[1] : Cluster.namespace(run.workload());
        Optional<TypedObject> service =
                isForeign ? Optional.empty() : run.cluster().find("Service", namespace, labels[0]);
        if (service.isPresent() && port != null) {
            checkPort(what, variable, service.get(), port);
        } else if (service.isEmpty() && labels.length == 1) {
            checkNamespace(what, variable, host);
        }
    }

    private void checkPort(String what, String variable, TypedObject service, int port) {
        TypedObject spec = service.objectOrEmpty("spec");
        List<TypedObject> ports = spec.objects("ports");
        boolean isHeadless = spec.text("clusterIP").equals("None");
        boolean hasPort = ports.stream().anyMatch(one -> Long.valueOf(port).equals(one.number("port")));
        if (!isHeadless && !ports.isEmpty() && !hasPort) {
            report(
                    variable,
                    "The " + what + " leads to port " + port + " of Service " + Cluster.name(service)
                            + ", which has no such port.",
                    "Write port "
                            + ports.stream().map(one -> one.text("port")).collect(Collectors.joining(" or "))
                            + ", or add the port to the Service.");
        }
    }

    private void checkNamespace(String what, String variable, String host) {
        List<String> namespaces = run.cluster().namespacesOf("Service", host);
        if (!namespaces.isEmpty()) {
            report(
                    variable,
                    "The " + what + " leads to " + host + ", which is a Service of namespace "
                            + String.join(" and ", namespaces) + " and has no such name in "
                            + Cluster.namespace(run.workload()) + ".",
                    "Write " + host + "." + namespaces.get(0) + ".");
        }
    }

    private void report(String variable, String message, String fix) {
        run.input().reportVariable(ApplicationRule.ADDRESS, Severity.WARNING, variable, message, fix);
    }
}
