/** The tokens of YAML as kubectl finds them, for the parser of snakeyaml-engine. */
@NullMarked
package io.waybill.render.scan;

import org.jspecify.annotations.NullMarked;
