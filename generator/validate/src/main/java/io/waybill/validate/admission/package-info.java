/** What the policies of a cluster, written in CEL, say of the resources of a set. */
@NullMarked
package io.waybill.validate.admission;

import org.jspecify.annotations.NullMarked;
