/** What the DSL says in fewer words, by type. */
@NullMarked
package io.waybill.blueprint.idiom;

import org.jspecify.annotations.NullMarked;
