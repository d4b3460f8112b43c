/** What is refused in what a cluster is set up with: namespaces, nodes, quotas, priorities. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.cluster;
