/** How commands describe their arguments. */
@NullMarked
package io.waybill.cli.argument;

import org.jspecify.annotations.NullMarked;
