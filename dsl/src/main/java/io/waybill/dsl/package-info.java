/** What a blueprint is written with: manifests, targets, environments, and the base of all resources. */
@NullMarked
@CheckReturnValue
package io.waybill.dsl;

import org.jspecify.annotations.NullMarked;
