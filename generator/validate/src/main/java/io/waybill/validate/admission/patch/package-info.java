/** The two kinds of patches that policies make. */
@NullMarked
package io.waybill.validate.admission.patch;

import org.jspecify.annotations.NullMarked;
