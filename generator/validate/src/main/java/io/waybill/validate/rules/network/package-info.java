/** What is refused in Services, their endpoints, Ingresses and network policies. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.network;
