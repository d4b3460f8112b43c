/** What an API server stores of a manifest: what it fills in, what it leaves out, and the one form in which it writes values. */
@NullMarked
package io.waybill.kubernetes.stored;

import org.jspecify.annotations.NullMarked;
