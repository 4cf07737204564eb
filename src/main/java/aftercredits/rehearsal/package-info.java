/** The loopback Discord and its page. */
@NullMarked
package aftercredits.rehearsal;

import org.jspecify.annotations.NullMarked;
