/** What an API server refuses of an update because the object exists already. */
@NullMarked
package io.waybill.diff.refusal;

import org.jspecify.annotations.NullMarked;
