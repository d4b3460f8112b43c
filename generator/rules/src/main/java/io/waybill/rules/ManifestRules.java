package io.waybill.rules;

import java.util.Collection;

/**
 * Brings rules along. A public class with a public constructor without parameters, which is named where rules are asked for,
 * or in {@code META-INF/services/io.waybill.rules.ManifestRules} of the jar or folder it is in.
 */
@FunctionalInterface
public interface ManifestRules {

    /** The rules. */
    Collection<ManifestRule> rules();
}
