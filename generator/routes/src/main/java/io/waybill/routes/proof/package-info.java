/** Whether two states send every request to the same place. */
@NullMarked
package io.waybill.routes.proof;

import org.jspecify.annotations.NullMarked;
