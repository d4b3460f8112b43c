/** What stood in revisions of a git repository, asked of the program git. */
@NullMarked
package io.waybill.pipeline.git;

import org.jspecify.annotations.NullMarked;
