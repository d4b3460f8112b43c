/** What containers get from ConfigMaps, Secrets and volumes. */
@NullMarked
package io.waybill.kubernetes.configuration;

import org.jspecify.annotations.NullMarked;
