/** A quick reader for the plain YAML that nearly all manifests are. */
@NullMarked
package io.waybill.render.block;

import org.jspecify.annotations.NullMarked;
