/** The blog of a Kubernetes course, described in Java. */
@NullMarked
package com.jds.myblog;

import org.jspecify.annotations.NullMarked;
