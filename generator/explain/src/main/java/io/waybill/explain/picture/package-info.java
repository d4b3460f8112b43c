/** A picture of a manifest: from Ingresses over Services and workloads to configuration. */
@NullMarked
package io.waybill.explain.picture;

import org.jspecify.annotations.NullMarked;
