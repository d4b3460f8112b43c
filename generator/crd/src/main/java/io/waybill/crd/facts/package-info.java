/** Facts of custom resources, of which types are made where their definitions cannot be copied. */
@NullMarked
package io.waybill.crd.facts;

import org.jspecify.annotations.NullMarked;
