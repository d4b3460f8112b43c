/** What differs between two manifests, and what each change would do on a cluster. */
@NullMarked
package io.waybill.diff;

import org.jspecify.annotations.NullMarked;
