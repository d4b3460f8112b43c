/** Programs that print what Waybill's program prints, with other libraries, as their users write them. */
@org.jspecify.annotations.NullMarked
package io.waybill.benchmarks.peers;
