/** How fast the bot delivers and keeps what it is told. Everything runs on this machine: no request leaves it. */
@NullMarked
package aftercredits.bench;

import org.jspecify.annotations.NullMarked;
