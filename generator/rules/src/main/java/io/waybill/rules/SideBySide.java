package io.waybill.rules;

import io.waybill.dsl.tree.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a rule is about that compares: environments, or a resource before and after.
 *
 * @param <S> what it is asked of
 */
public final class SideBySide<S extends Checked> {

    private final String name;
    private final Class<S> type;

    SideBySide(String name, Class<S> type) {
        this.name = name;
        this.type = type;
    }

    /**
     * A rule that says what is wrong, and where.
     *
     * @param id the name of the rule in reports and settings: small letters, digits, {@code -} and {@code .}
     * @param what what should be, as a verb and its object: {@code keep their storage}
     * @param check adds what is wrong to the offences, each on a resource
     * @throws IllegalArgumentException when the id has another form
     */
    public ManifestRule should(String id, String what, BiConsumer<? super S, Offences> check) {
        return new ManifestRule(id, name + " should " + what, Wording.sentence(what), (checked, rule) -> {
            List<Violation> violations = new ArrayList<>();
            if (type.isInstance(checked)) {
                Mapping at = checked instanceof CheckedChange change
                        ? change.resource().tree()
                        : Mapping.empty();
                Calls.of(check, Part.of(type.cast(checked), at), rule, violations);
            }
            return violations;
        });
    }
}
