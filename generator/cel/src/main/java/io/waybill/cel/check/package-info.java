/** What the API server looks for in expressions once their types are right. */
@NullMarked
package io.waybill.cel.check;

import org.jspecify.annotations.NullMarked;
