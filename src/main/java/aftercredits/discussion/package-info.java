/** Discussions, responses with every revision, recaps, and the log. */
@NullMarked
package aftercredits.discussion;

import org.jspecify.annotations.NullMarked;
