/** Assertions on manifests, on resources, on definitions, and on what a cluster makes of them. */
@NullMarked
package io.waybill.testing;

import org.jspecify.annotations.NullMarked;
