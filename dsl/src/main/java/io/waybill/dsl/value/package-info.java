/** Values that Kubernetes writes as strings: quantities, and numbers that may be strings. */
@NullMarked
package io.waybill.dsl.value;

import org.jspecify.annotations.NullMarked;
