package io.waybill.kubernetes.configuration;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a ConfigMap or Secret holds. Values of Secrets are never read. */
public final class ConfigurationData {

    /** The first minor whose kubelet makes a variable of every key ({@code makeEnvironmentVariables}, pull request 123385). */
    public static final int ANY_KEY_IS_A_VARIABLE = 30;

    private static final Pattern VARIABLE = Pattern.compile("[-._a-zA-Z][-._a-zA-Z0-9]*");

    private ConfigurationData() {}

    /** The keys of a ConfigMap or Secret, sorted. */
    public static SortedSet<String> keys(Mapping resource) {
        SortedSet<String> keys = new TreeSet<>(Fields.at(resource, "data").keys());
        keys.addAll(Fields.at(resource, "binaryData").keys());
        keys.addAll(Fields.at(resource, "stringData").keys());
        return keys;
    }

    /**
     * The text under a key of a ConfigMap; empty for a Secret and for bytes.
     *
     * @param kind {@code ConfigMap} or {@code Secret}
     */
    public static Optional<String> text(String kind, Mapping resource, String key) {
        return kind.equals("Secret") ? Optional.empty() : Fields.text(Fields.at(resource, "data"), key);
    }

    /** Whether kubelets before {@link #ANY_KEY_IS_A_VARIABLE} make a variable of this name, and do not skip its key. */
    public static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches() && !name.equals(".") && !name.startsWith("..");
    }
}
