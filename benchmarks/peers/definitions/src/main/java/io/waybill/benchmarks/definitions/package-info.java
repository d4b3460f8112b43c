/** What other generators make of definitions of custom resources. */
package io.waybill.benchmarks.definitions;
