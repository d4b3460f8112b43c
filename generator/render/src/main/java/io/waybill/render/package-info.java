/** Trees to YAML and JSON, and back. */
@NullMarked
package io.waybill.render;

import org.jspecify.annotations.NullMarked;
