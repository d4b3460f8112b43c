package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.EnvVar;
import io.waybill.dsl.core.v1.EnvVarSource;
import io.waybill.rules.ManifestRule;
import java.util.List;
import java.util.regex.Pattern;

/** Where secrets are. */
final class SecretChecks {

    /** Names of what is secret; those that end otherwise are paths, names, or whether there is one. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(.*[_.-])?(password|passwd|passphrase|secret|secret[_.-]?key|api[_.-]?key|access[_.-]?token"
                    + "|auth[_.-]?token|private[_.-]?key|secret[_.-]?access[_.-]?key)");

    /** A value that is filled in elsewhere, or says that there is none. */
    private static final Pattern NO_SECRET =
            Pattern.compile("|\\$\\(.*\\)|\\$\\{.*}|/.*|true|false|none|null", Pattern.CASE_INSENSITIVE);

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forContainers()
                            .should("plain-secret", "take secrets from Secrets", (container, found) -> {
                                List<EnvVar> variables = container.get().env();
                                for (int i = 0; i < variables.size(); i++) {
                                    String value = variables.get(i).value().orElse("");
                                    if (isSecret(variables.get(i).name(), value)) {
                                        found.at(
                                                "env[" + i + "].value",
                                                "The variable \""
                                                        + variables.get(i).name()
                                                        + "\" has its value in the manifest.");
                                    }
                                }
                            })
                            .because("Everyone who may read the workload, or the repository, can read it.")
                            .fix("Put it into a Secret, and take it from there."),
                    "env-var-secret",
                    "",
                    "sensitiveContainerEnvVar"),
            recommended(
                    ManifestRule.forKind(ConfigMap.class)
                            .should(
                                    "secret-in-config-map",
                                    "hold no secrets",
                                    (map, found) -> map.data().forEach((key, value) -> {
                                        if (isSecret(key, value)) {
                                            found.at(
                                                    "data[" + key + "]",
                                                    "The key \"" + key + "\" looks like a secret.");
                                        }
                                    }))
                            .because(
                                    "ConfigMaps are open to many who may not read Secrets, and are not encrypted at rest.")
                            .fix("Put it into a Secret."),
                    "",
                    "",
                    "sensitiveConfigmapContent"),
            strict(
                    ManifestRule.forContainers()
                            .should("secret-in-variable", "read secrets from files", (container, found) -> {
                                List<EnvVar> variables = container.get().env();
                                for (int i = 0; i < variables.size(); i++) {
                                    if (variables
                                            .get(i)
                                            .valueFrom()
                                            .flatMap(EnvVarSource::secretKeyRef)
                                            .isPresent()) {
                                        found.at(
                                                "env[" + i + "]",
                                                "The variable \""
                                                        + variables.get(i).name() + "\" is a secret.");
                                    }
                                }
                                for (int i = 0; i < container.get().envFrom().size(); i++) {
                                    if (container
                                            .get()
                                            .envFrom()
                                            .get(i)
                                            .secretRef()
                                            .isPresent()) {
                                        found.at("envFrom[" + i + "]", "All of a Secret becomes variables.");
                                    }
                                }
                            })
                            .because(
                                    "Variables end up in crash reports and logs, and are not renewed while the pod runs.")
                            .fix("Mount the Secret as files."),
                    "read-secret-from-env-var",
                    "",
                    ""));

    private SecretChecks() {}

    private static boolean isSecret(String name, String value) {
        return SECRET.matcher(name).matches() && !NO_SECRET.matcher(value).matches();
    }
}
