/** The Pod Security Standards, as the admission plugin PodSecurity of an API server judges pods by them. */
@NullMarked
package io.waybill.kubernetes.podsecurity;

import org.jspecify.annotations.NullMarked;
