/**
 * Reads Quarkus programs: SmallRye Config's own code reads their configuration, and what the build fixed is read from the
 * classes that it generated.
 */
@NullMarked
package io.waybill.application.quarkus;

import org.jspecify.annotations.NullMarked;
