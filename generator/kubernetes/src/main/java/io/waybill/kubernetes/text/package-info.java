/** How counts and guesses are worded. */
@NullMarked
package io.waybill.kubernetes.text;

import org.jspecify.annotations.NullMarked;
