/** How findings and differences are told: as text for people, as JSON for programs. */
@NullMarked
package io.waybill.pipeline.report;

import org.jspecify.annotations.NullMarked;
