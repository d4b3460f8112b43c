package io.waybill.validate.rules.configuration;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Secrets: keys that can be file names, and what each type must have. */
final class SecretRules {

    private static final String ACCOUNT = "kubernetes.io/service-account.name";

    private SecretRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(SecretRules::check, "core.v1.Secret");
    }

    private static void check(TypedObject secret) {
        Map<String, byte[]> data = new HashMap<>();
        for (TypedValue entry : secret.entries("data")) {
            Format.CONFIG_KEY.check(secret, entry, entry.key());
            data.put(entry.key(), Bytes.of(entry));
        }
        for (TypedValue entry : secret.entries("stringData")) {
            TypedValue merged = entry.at(secret.path("data").key(entry.key()));
            Format.CONFIG_KEY.check(secret, merged, entry.key());
            data.put(entry.key(), entry.text().getBytes(StandardCharsets.UTF_8));
        }
        size(secret, data);
        type(secret, data);
    }

    private static void size(TypedObject secret, Map<String, byte[]> data) {
        long bytes = data.values().stream().mapToLong(value -> value.length).sum();
        if (bytes > ConfigMapRules.MOST_BYTES) {
            secret.error(
                    Rule.TOO_LARGE,
                    "data",
                    "The Secret has " + bytes + " bytes of data, but the API server stores " + ConfigMapRules.MOST_BYTES
                            + ".",
                    "Split it, or put the data into a volume.");
        }
    }

    private static void type(TypedObject secret, Map<String, byte[]> data) {
        switch (secret.text("type")) {
            case "kubernetes.io/service-account-token" -> account(secret.objectOrEmpty("metadata"));
            case "kubernetes.io/dockercfg" -> json(secret, data, ".dockercfg");
            case "kubernetes.io/dockerconfigjson" -> json(secret, data, ".dockerconfigjson");
            case "kubernetes.io/basic-auth" -> {
                if (!data.containsKey("username") && !data.containsKey("password")) {
                    missing(secret, "username");
                    missing(secret, "password");
                }
            }
            case "kubernetes.io/ssh-auth" -> {
                if (data.getOrDefault("ssh-privatekey", new byte[0]).length == 0) {
                    missing(secret, "ssh-privatekey");
                }
            }
            case "kubernetes.io/tls" -> {
                requireKey(secret, data, "tls.crt");
                requireKey(secret, data, "tls.key");
            }
            default -> {
                // Of any other type a Secret may hold what it likes.
            }
        }
    }

    private static void account(TypedObject metadata) {
        boolean hasAccount = metadata.entries("annotations").stream()
                .anyMatch(annotation ->
                        annotation.key().equals(ACCOUNT) && !annotation.text().isEmpty());
        if (!hasAccount) {
            metadata.errorAt(
                    Rule.REQUIRED,
                    metadata.path("annotations").key(ACCOUNT),
                    "annotations",
                    "The token does not name a ServiceAccount.",
                    "Name the ServiceAccount in the annotation " + ACCOUNT + ".");
        }
    }

    private static boolean requireKey(TypedObject secret, Map<String, byte[]> data, String key) {
        if (!data.containsKey(key)) {
            missing(secret, key);
        }
        return data.containsKey(key);
    }

    private static void missing(TypedObject secret, String key) {
        secret.errorAt(
                Rule.REQUIRED,
                secret.path("data").key(key),
                "data",
                "A Secret of type " + secret.text("type") + " needs the key \"" + key + "\".",
                "Add the key, or use the type Opaque.");
    }

    private static void json(TypedObject secret, Map<String, byte[]> data, String key) {
        if (requireKey(secret, data, key)
                && !JsonText.isObject(new String(data.getOrDefault(key, new byte[0]), StandardCharsets.UTF_8))) {
            secret.errorAt(
                    Rule.INVALID_FORMAT,
                    secret.path("data").key(key),
                    "data",
                    "The value of \"" + key + "\" is not a JSON object.",
                    "Write what \"kubectl create secret docker-registry\" makes.");
        }
    }
}
