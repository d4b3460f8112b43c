package io.waybill.explain.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what one binding gives. */
record Grants(Roles roles, Binding binding) {

    List<Grant> all() {
        return binding.members().stream()
                .flatMap(member -> of(member.toString()))
                .toList();
    }

    private Stream<Grant> of(String member) {
        Optional<Role> role = roles.of(binding);
        if (role.isEmpty()) {
            return Stream.of(grant(member, "?", "the manifest has no such role", ""));
        }
        if (role.get().isDefault() && !role.get().name().equals("cluster-admin")) {
            return Stream.of(grant(member, "as every cluster has it", "all of " + binding.role(), powers(role.get())));
        }
        return roles.rulesOf(role.get()).stream()
                .map(rule -> grant(member, String.join(", ", rule.verbs()), rule.what(), Powers.of(rule)));
    }

    private String powers(Role role) {
        return roles.rulesOf(role).stream()
                .map(Powers::of)
                .filter(power -> !power.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Grant grant(String member, String verbs, String what, String power) {
        String where = binding.namespace().isEmpty() ? "everywhere" : binding.namespace();
        return new Grant(member, where, verbs, what, binding.toString(), power);
    }
}
