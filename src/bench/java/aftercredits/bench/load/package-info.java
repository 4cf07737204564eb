/** How the bot bears many servers and many members at once, beside a bare bot. No request leaves this machine. */
@NullMarked
package aftercredits.bench.load;

import org.jspecify.annotations.NullMarked;
