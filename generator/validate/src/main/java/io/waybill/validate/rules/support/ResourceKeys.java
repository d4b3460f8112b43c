package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of resources that are counted and limited, such as {@code cpu} or {@code requests.storage}. */
public final class ResourceKeys {

    private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");

    private static final Set<String> COUNTED = Set.of(
            "pods",
            "resourcequotas",
            "services",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers");

    private static final Set<String> OF_QUOTAS = Stream.of(
                    COUNTED.stream(),
                    OF_CONTAINERS.stream(),
                    OF_CONTAINERS.stream().map(name -> "requests." + name),
                    OF_CONTAINERS.stream().map(name -> "limits." + name),
                    Stream.of("requests.storage"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private ResourceKeys() {}

    /** Whether Kubernetes itself knows the name as one of a quota, huge pages aside. */
    public static boolean isOfQuotas(String name) {
        return OF_QUOTAS.contains(name);
    }

    /** Whether less than one of the resource makes no sense. */
    public static boolean isCounted(String name) {
        return COUNTED.contains(name) || isExtended(name);
    }

    /** Whether a container may use more of the resource than it requests. */
    public static boolean canOvercommit(String name) {
        return isNative(name) && !name.startsWith("hugepages-");
    }

    /** Reports an entry whose key is no resource. */
    public static boolean check(TypedObject object, TypedValue entry) {
        return check(
                object,
                entry,
                name -> isOfQuotas(name) || name.equals("storage") || isHugePages(name),
                "a resource that Kubernetes knows");
    }

    /** Reports an entry whose key is no resource of a container. */
    public static void checkOfContainer(TypedObject object, TypedValue entry) {
        boolean named = check(
                object,
                entry,
                name -> OF_CONTAINERS.contains(name) || name.startsWith("hugepages-"),
                "a resource of containers");
        if (named && !isNative(entry.key()) && !isExtended(entry.key())) {
            report(object, entry, "an extended resource");
        }
    }

    /** Reports an entry whose key is no resource of a quota. */
    public static void checkOfQuota(TypedObject object, TypedValue entry) {
        check(object, entry, name -> isOfQuotas(name) || isHugePages(name), "a resource of quotas");
    }

    private static boolean check(TypedObject object, TypedValue entry, Predicate<String> plain, String what) {
        String name = entry.key();
        if (!Format.QUALIFIED_NAME.fits(name)) {
            Format.QUALIFIED_NAME.check(object, entry, name);
            return false;
        }
        if (name.contains("/") || plain.test(name)) {
            return true;
        }
        report(object, entry, what);
        return false;
    }

    private static void report(TypedObject object, TypedValue entry, String what) {
        object.error(
                Rule.UNSUPPORTED_VALUE,
                entry,
                "\"" + entry.key() + "\" is not " + what + ".",
                "Use a resource such as cpu, or one with a domain, such as example.com/gpu.");
    }

    /** Reports an amount below zero, or a part of what is counted: ValidateResourceQuantityValue of core. */
    public static void checkAmount(TypedObject object, TypedValue entry) {
        Amounts.notNegative(object, entry);
        if (isCounted(entry.key()) && !Amounts.isWhole(Amounts.of(entry))) {
            object.error(
                    Rule.OUT_OF_RANGE,
                    entry,
                    "\"" + entry.text() + "\" is not a whole number, but " + entry.key() + " are counted.",
                    "Write a whole number.");
        }
    }

    private static boolean isHugePages(String name) {
        return name.startsWith("hugepages-") || name.startsWith("requests.hugepages-");
    }

    private static boolean isNative(String name) {
        return !name.contains("/") || name.contains("kubernetes.io/");
    }

    /** Whether the name is one of a resource that Kubernetes does not know: IsExtendedResourceName of core. */
    public static boolean isExtended(String name) {
        return !isNative(name) && !name.startsWith("requests.") && Format.QUALIFIED_NAME.fits("requests." + name);
    }
}
