/** Names of Java: what fields, kinds and values are called in code, and singulars of plurals. */
@NullMarked
package io.waybill.codegen.name;

import org.jspecify.annotations.NullMarked;
