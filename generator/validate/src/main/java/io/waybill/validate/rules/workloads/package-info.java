/** What is refused in what makes pods: Deployments, StatefulSets, Jobs and what scales them. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.workloads;
