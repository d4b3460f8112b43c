package io.waybill.kubernetes.kind;

/** The two parts of an {@code apiVersion}. */
public final class ApiGroup {

    private ApiGroup() {}

    /** The group, such as {@code apps}; empty for the core group. */
    public static String of(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The version, such as {@code v1}. */
    public static String version(String apiVersion) {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }
}
