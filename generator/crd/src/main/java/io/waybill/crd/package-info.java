/** Definitions of custom resources in, typed Java out. */
@NullMarked
package io.waybill.crd;

import org.jspecify.annotations.NullMarked;
