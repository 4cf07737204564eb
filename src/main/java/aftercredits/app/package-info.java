/** Configuration, wiring, the command line. The only room that reads the system clock and environment. */
@NullMarked
package aftercredits.app;

import org.jspecify.annotations.NullMarked;
