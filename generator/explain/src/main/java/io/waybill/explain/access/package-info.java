/** Who may do what, by roles and their bindings. */
@NullMarked
package io.waybill.explain.access;

import org.jspecify.annotations.NullMarked;
