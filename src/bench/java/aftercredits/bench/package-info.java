/** How fast the bot delivers, and how evenly. Everything runs on this machine: no request leaves it. */
@NullMarked
package aftercredits.bench;

import org.jspecify.annotations.NullMarked;
