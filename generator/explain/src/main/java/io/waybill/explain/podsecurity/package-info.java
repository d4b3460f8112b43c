/** Which levels of the Pod Security Standards pods meet, and what they lack. */
@NullMarked
package io.waybill.explain.podsecurity;

import org.jspecify.annotations.NullMarked;
