/** What API servers answer besides yes or no: their warnings, and what admission refuses. */
@NullMarked
package io.waybill.validate.rules.server;

import org.jspecify.annotations.NullMarked;
