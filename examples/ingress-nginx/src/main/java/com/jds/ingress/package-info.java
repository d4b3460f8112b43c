/** What makes the Ingresses of the blog work. */
@NullMarked
package com.jds.ingress;

import org.jspecify.annotations.NullMarked;
