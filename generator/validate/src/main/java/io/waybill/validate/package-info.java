/** Checks trees against the schema of a Kubernetes minor, and says what is wrong, where, and what to do about it. */
@NullMarked
package io.waybill.validate;

import org.jspecify.annotations.NullMarked;
