/** Two manifests of one resource side by side: what is written, what is stored, and where they differ. */
@NullMarked
package io.waybill.diff.tree;

import org.jspecify.annotations.NullMarked;
