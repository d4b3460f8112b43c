/** What API servers fill into objects that depends on what else they hold: one class for each group of kinds. */
@NullMarked
package io.waybill.kubernetes.defaults;

import org.jspecify.annotations.NullMarked;
