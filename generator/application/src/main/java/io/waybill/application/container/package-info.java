/** What a container of a manifest gives the program that it runs: variables, files, and options of {@code java}. */
@NullMarked
package io.waybill.application.container;

import org.jspecify.annotations.NullMarked;
