/** Java source as values: expressions, methods and classes, and how they are printed. */
@NullMarked
package io.waybill.blueprint.source;

import org.jspecify.annotations.NullMarked;
