/** What blueprints ask of the programs that their containers run. */
@NullMarked
package io.waybill.application.blueprint;

import org.jspecify.annotations.NullMarked;
