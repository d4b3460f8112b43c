package io.waybill.validate.rules.pods;

import io.waybill.dsl.value.Quantity;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.TypedObject;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pod can be told of itself, in variables and in files. */
public final class DownwardRules {

    private static final Pattern ENTRY = Pattern.compile("(.+)\\['(.*)']", Pattern.DOTALL);

    private static final Set<String> OF_VARIABLES = Set.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.host",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    private static final Set<String> OF_FILES =
            Set.of("metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations", "metadata.uid");

    private static final String PATH = "fieldPath";
    private static final String VERSION = "apiVersion";
    private static final String CONTAINER = "containerName";
    private static final String RESOURCE = "resource";
    private static final String DIVISOR = "divisor";
    private static final String KNOWN_RESOURCES =
            "Use limits or requests with cpu, memory or ephemeral-storage, such as limits.memory.";

    private DownwardRules() {}

    /** Reports a field that no variable can hold. */
    static void ofVariable(TypedObject reference) {
        field(reference, OF_VARIABLES);
    }

    /** Reports a field that no file can hold. */
    public static void ofFile(TypedObject reference) {
        field(reference, OF_FILES);
    }

    private static void field(TypedObject reference, Set<String> known) {
        String path = reference.text(PATH);
        Matcher entry = ENTRY.matcher(path);
        if (path.isEmpty()) {
            reference.error(Rule.REQUIRED, PATH, "The reference names no field.", "Name one such as metadata.name.");
        } else if (!reference.text(VERSION).equals("v1")) {
            reference.error(
                    Rule.UNSUPPORTED_VALUE,
                    PATH,
                    "A pod has no version \"" + reference.text(VERSION) + "\".",
                    "Remove apiVersion.");
        } else if (entry.matches()) {
            entry(reference, entry.group(1), entry.group(2));
        } else if (!known.contains(path) || path.equals("status.hostIPs") && !reference.isAtLeast(Behaviour.HOST_IPS)) {
            reference.error(
                    Rule.UNSUPPORTED_VALUE,
                    PATH,
                    "\"" + path + "\" is not a field that can be exposed to a container here.",
                    "Use one of " + String.join(", ", known.stream().sorted().toList())
                            + ", or metadata.labels['key'] or metadata.annotations['key'].");
        }
    }

    /** The API server names the reference, not its path, where a key is malformed. */
    private static void entry(TypedObject reference, String map, String key) {
        boolean annotation = map.equals("metadata.annotations");
        if (!annotation && !map.equals("metadata.labels")) {
            reference.error(
                    Rule.UNSUPPORTED_VALUE, PATH, "\"" + map + "\" has no entries.", "Remove the part in brackets.");
        } else if (!Format.QUALIFIED_NAME.fits(annotation ? key.toLowerCase(Locale.ROOT) : key)) {
            reference.error(Rule.INVALID_FORMAT, Format.QUALIFIED_NAME.message(key), Format.QUALIFIED_NAME.rule());
        }
    }

    /**
     * Reports a resource that a container cannot be told the amount of.
     *
     * @param inFile whether it goes into a file, which has to say of which container
     */
    public static void resource(TypedObject reference, boolean inFile) {
        String resource = reference.text(RESOURCE);
        String divisor = reference.text(DIVISOR);
        if (inFile && !reference.hasSome(CONTAINER)) {
            reference.error(Rule.REQUIRED, CONTAINER, "The file is of no container.", "Name the container.");
        } else if (resource.isEmpty()) {
            reference.error(Rule.REQUIRED, RESOURCE, "The reference names no resource.", KNOWN_RESOURCES);
        } else if (!isKnown(reference, resource)) {
            reference.error(
                    Rule.UNSUPPORTED_VALUE,
                    RESOURCE,
                    "\"" + resource + "\" is not a resource that can be exposed to a container.",
                    KNOWN_RESOURCES);
        } else if (!divisor.isEmpty() && !divides(resource, divisor.strip())) {
            reference.error(
                    Rule.UNSUPPORTED_VALUE,
                    DIVISOR,
                    "\"" + divisor + "\" is not a unit of \"" + resource + "\".",
                    resource.endsWith(".cpu") ? "Use 1 or 1m." : "Use 1, or 1 with a unit such as 1Mi or 1M.");
        }
    }

    private static boolean isKnown(TypedObject reference, String resource) {
        return resource.matches("(limits|requests)\\.(cpu|memory|ephemeral-storage)")
                || resource.matches("(?s)(limits|requests)\\.hugepages-.*")
                        && reference.isAtLeast(Behaviour.DOWNWARD_HUGE_PAGES);
    }

    /** As it is written, since Kubernetes keeps the text of amounts: validateContainerResourceDivisor of core. */
    private static boolean divides(String resource, String divisor) {
        return Quantity.parse(divisor).amount().signum() == 0
                || divisor.matches(resource.endsWith(".cpu") ? "1m?" : "1([kMGTPE]|[KMGTPE]i)?");
    }
}
