/** What an operator's monitoring asks: health and metrics. The only room that knows Micrometer. */
@NullMarked
package aftercredits.metrics;

import org.jspecify.annotations.NullMarked;
