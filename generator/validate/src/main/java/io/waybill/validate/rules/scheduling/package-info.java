/** What is refused in workloads that are scheduled together, and in evictions. */
@NullMarked
package io.waybill.validate.rules.scheduling;

import org.jspecify.annotations.NullMarked;
