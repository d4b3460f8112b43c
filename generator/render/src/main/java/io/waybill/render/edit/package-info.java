/** Changes texts so that they hold other data, and keeps everything else of them: comments, order, quotes, blank lines. */
@NullMarked
package io.waybill.render.edit;

import org.jspecify.annotations.NullMarked;
