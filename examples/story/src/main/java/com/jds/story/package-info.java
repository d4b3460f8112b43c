/** The course of myblog, step by step. */
@NullMarked
package com.jds.story;

import org.jspecify.annotations.NullMarked;
