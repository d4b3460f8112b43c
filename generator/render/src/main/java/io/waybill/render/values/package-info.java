/** What scalars mean to kubectl. */
@NullMarked
package io.waybill.render.values;

import org.jspecify.annotations.NullMarked;
