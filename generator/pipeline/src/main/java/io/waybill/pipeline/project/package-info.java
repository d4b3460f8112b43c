/** What a Maven project says of its blueprints, for programs that run without Maven. */
@NullMarked
package io.waybill.pipeline.project;

import org.jspecify.annotations.NullMarked;
