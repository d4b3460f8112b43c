package io.waybill.crd;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A part of a definition that cannot be turned into Java.
 *
 * @param definition the definition's name
 * @param field where in the definition
 * @param origin where it was written; null when that is not known
 * @param message what is wrong, why, and what to do about it
 */
public record Problem(
        String definition, FieldPath field, @Nullable Origin origin, String message) {}
