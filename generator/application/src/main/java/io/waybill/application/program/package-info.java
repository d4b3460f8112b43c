/** A program as its files tell of it, without running it, and what a framework reads from them. */
@NullMarked
package io.waybill.application.program;

import org.jspecify.annotations.NullMarked;
