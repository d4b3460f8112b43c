/** Routes from one API to another, in the text of files, and how two states differ in them. */
@NullMarked
package io.waybill.pipeline.routes;

import org.jspecify.annotations.NullMarked;
