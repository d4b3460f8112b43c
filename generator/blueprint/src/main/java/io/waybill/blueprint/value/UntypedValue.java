package io.waybill.blueprint.value;

import io.waybill.dsl.tree.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A value that had to be written as a bare node.
 *
 * @param origin where it is; null if not known
 * @param resource kind and name, such as {@code Deployment/mysql}
 * @param field its path within the resource; empty for the resource as a whole
 * @param reason why, as a clause
 */
public record UntypedValue(@Nullable Origin origin, String resource, String field, String reason) {}
