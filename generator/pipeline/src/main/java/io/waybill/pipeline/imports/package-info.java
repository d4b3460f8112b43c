/** Existing YAML becomes Java: blueprints that render it again, and the proof that they do. */
@NullMarked
package io.waybill.pipeline.imports;

import org.jspecify.annotations.NullMarked;
