/** Values of the DSL, resources and manifests as parts of objects that Jackson 2 reads and writes. */
@NullMarked
package io.waybill.jackson;

import org.jspecify.annotations.NullMarked;
