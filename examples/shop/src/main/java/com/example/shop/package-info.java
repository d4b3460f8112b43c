/** A shop, and what it runs in. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
