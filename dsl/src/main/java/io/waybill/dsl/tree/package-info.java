/** The immutable tree that every resource is: mappings, sequences and scalars. */
@NullMarked
package io.waybill.dsl.tree;

import org.jspecify.annotations.NullMarked;
