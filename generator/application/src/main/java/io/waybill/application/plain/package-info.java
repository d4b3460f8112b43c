/** What holds for every program of Java, and for those that are made with no framework. */
@NullMarked
package io.waybill.application.plain;

import org.jspecify.annotations.NullMarked;
