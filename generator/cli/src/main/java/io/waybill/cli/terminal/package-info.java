/** The process around a run: its streams, and its end. */
@NullMarked
package io.waybill.cli.terminal;

import org.jspecify.annotations.NullMarked;
