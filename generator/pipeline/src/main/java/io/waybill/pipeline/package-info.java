/** What the front ends share: finding blueprints, and what each goal and command does with them. */
@NullMarked
package io.waybill.pipeline;

import org.jspecify.annotations.NullMarked;
