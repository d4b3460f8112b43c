/** What resources of one set say of each other: names that lead nowhere, selectors that select nothing, collisions. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.references;
