/** The resources of a manifest, found by name, kind and label. */
@NullMarked
package io.waybill.explain.cluster;

import org.jspecify.annotations.NullMarked;
