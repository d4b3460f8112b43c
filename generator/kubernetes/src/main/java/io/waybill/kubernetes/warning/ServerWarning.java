package io.waybill.kubernetes.warning;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Something that an API server takes and warns about.
 *
 * @param path the field that the server names, or the one that causes the warning where it names none
 * @param origin where it was written; null where that is unknown
 * @param message what is wrong, as a sentence
 * @param fix what to do, as a sentence
 */
public record ServerWarning(FieldPath path, @Nullable Origin origin, String message, String fix) {}
