/** Values that Kubernetes has a text form for: quantities, and numbers that may be text. */
@NullMarked
package io.waybill.dsl.value;

import org.jspecify.annotations.NullMarked;
