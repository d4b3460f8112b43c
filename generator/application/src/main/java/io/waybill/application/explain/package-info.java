/** What programs do in the containers of a manifest, for people who ask. */
@NullMarked
package io.waybill.application.explain;

import org.jspecify.annotations.NullMarked;
