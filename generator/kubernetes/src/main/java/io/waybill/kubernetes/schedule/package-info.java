/** When CronJobs run. */
@NullMarked
package io.waybill.kubernetes.schedule;

import org.jspecify.annotations.NullMarked;
