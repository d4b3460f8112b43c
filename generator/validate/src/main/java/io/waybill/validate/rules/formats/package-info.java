/** The formats of texts and numbers in schemas. */
@NullMarked
package io.waybill.validate.rules.formats;

import org.jspecify.annotations.NullMarked;
