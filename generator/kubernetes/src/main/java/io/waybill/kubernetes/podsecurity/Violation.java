package io.waybill.kubernetes.podsecurity;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Something in a pod that a level of the standard refuses.
 *
 * @param check the name of the check, such as {@code hostPorts}
 * @param level the level that has the check
 * @param path the field that is wrong or missing
 * @param origin where it was written; null where that is unknown
 * @param message what is wrong, as a sentence
 * @param fix what to do, as a sentence
 */
public record Violation(
        String check, Level level, FieldPath path, @Nullable Origin origin, String message, String fix) {}
