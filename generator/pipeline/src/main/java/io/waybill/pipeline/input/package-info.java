/** What commands read: files, folders, archives and standard input, taken apart into resources. */
@NullMarked
package io.waybill.pipeline.input;

import org.jspecify.annotations.NullMarked;
