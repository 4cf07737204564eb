/** Pictures of what members answered. The only place that draws. */
@NullMarked
package aftercredits.discussion.chart;

import org.jspecify.annotations.NullMarked;
