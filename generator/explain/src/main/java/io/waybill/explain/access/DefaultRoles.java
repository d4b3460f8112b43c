package io.waybill.explain.access;

import io.waybill.explain.access.Binding.Member;
import io.waybill.kubernetes.label.LabelSelector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ClusterRoles and their bindings that every cluster has, as 1.36 makes them.
 *
 * @param roles the roles by name
 * @param bindings who has them
 */
record DefaultRoles(Map<String, Role> roles, List<Binding> bindings) {

    private static final int COLUMNS = 7;

    private static final class Loaded {
        private static final DefaultRoles ALL = load();
    }

    static DefaultRoles all() {
        return Loaded.ALL;
    }

    private static DefaultRoles load() {
        Map<String, Role> roles = new LinkedHashMap<>();
        List<Binding> bindings = new ArrayList<>();
        for (String[] line : lines()) {
            switch (line[0]) {
                case "role" -> roles.put(line[1], role(line));
                case "rule" -> roles.computeIfPresent(line[1], (name, role) -> withRule(role, line));
                default ->
                    bindings.add(new Binding(
                            "the default ClusterRoleBinding " + line[1],
                            "",
                            "ClusterRole",
                            line[2],
                            List.of(new Member(line[3], line[4], line[5]))));
            }
        }
        return new DefaultRoles(roles, List.copyOf(bindings));
    }

    private static List<String[]> lines() {
        try (InputStream in = Objects.requireNonNull(DefaultRoles.class.getResourceAsStream("default-roles.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.copyOf(line.split("\t", -1), COLUMNS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Role role(String[] line) {
        Map<String, String> selected = labels(line[3]);
        return new Role(
                line[1],
                labels(line[2]),
                selected.isEmpty() ? Optional.empty() : Optional.of(List.of(new LabelSelector(selected, List.of()))),
                List.of(),
                true);
    }

    private static Role withRule(Role role, String[] line) {
        List<AccessRule> rules = new ArrayList<>(role.rules());
        rules.add(new AccessRule(list(line[2]), list(line[3]), list(line[4]), list(line[5]), list(line[6])));
        return new Role(role.name(), role.labels(), role.aggregated(), List.copyOf(rules), true);
    }

    private static Map<String, String> labels(@Nullable String column) {
        return list(column).stream()
                .collect(Collectors.toMap(
                        label -> label.substring(0, label.indexOf('=')),
                        label -> label.substring(label.indexOf('=') + 1)));
    }

    private static List<String> list(@Nullable String column) {
        return column == null || column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(",", -1))
                        .map(item -> item.equals("-") ? "" : item)
                        .toList();
    }
}
