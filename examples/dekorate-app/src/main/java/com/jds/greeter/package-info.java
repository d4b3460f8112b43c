/** A web application with Dekorate's annotations, and its manifests. */
@NullMarked
package com.jds.greeter;

import org.jspecify.annotations.NullMarked;
