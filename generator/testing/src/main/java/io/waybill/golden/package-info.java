/** Golden-file tests of blueprints. */
@NullMarked
package io.waybill.golden;

import org.jspecify.annotations.NullMarked;
