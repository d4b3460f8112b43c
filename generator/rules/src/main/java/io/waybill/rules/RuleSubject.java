package io.waybill.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a rule is about, before it is said what should be.
 *
 * @param <S> what it is asked of
 */
public final class RuleSubject<S> {

    private final String name;
    private final Function<CheckedManifest, List<Part<S>>> parts;

    RuleSubject(String name, Function<CheckedManifest, List<Part<S>>> parts) {
        this.name = name;
        this.parts = parts;
    }

    /**
     * A rule that holds or does not; a finding is about the subject as a whole.
     *
     * @param id the name of the rule in reports and settings: small letters, digits, {@code -} and {@code .}
     * @param what what should be, as a verb and its object: {@code name its team}
     * @param holds whether it is so
     * @throws IllegalArgumentException when the id has another form
     */
    public ManifestRule should(String id, String what, Predicate<? super S> holds) {
        return should(id, what, (subject, offences) -> {
            if (!holds.test(subject)) {
                offences.add("This " + name + " should " + what + ".");
            }
        });
    }

    /**
     * A rule that says itself what is wrong, and where.
     *
     * @param check adds what is wrong to the offences
     * @throws IllegalArgumentException when the id has another form
     */
    public ManifestRule should(String id, String what, BiConsumer<? super S, Offences> check) {
        return new ManifestRule(id, "every " + name + " should " + what, Wording.sentence(what), (checked, rule) -> {
            List<Violation> violations = new ArrayList<>();
            if (checked instanceof CheckedManifest manifest) {
                for (Part<S> part : parts.apply(manifest)) {
                    Calls.of(check, part, rule, violations);
                }
            }
            return violations;
        });
    }
}
