/** Which pods and addresses can reach which, by NetworkPolicies. */
@NullMarked
package io.waybill.explain.reach;

import org.jspecify.annotations.NullMarked;
