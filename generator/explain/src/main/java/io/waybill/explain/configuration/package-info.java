/** Where the environment and the files of containers come from. */
@NullMarked
package io.waybill.explain.configuration;

import org.jspecify.annotations.NullMarked;
