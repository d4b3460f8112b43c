/** What a manifest says of a container, compared with the program that runs in it. */
@NullMarked
package io.waybill.application.rules;

import org.jspecify.annotations.NullMarked;
