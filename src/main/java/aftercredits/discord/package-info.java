/** The only room that knows JDA: commands, components, events, and the chat port. */
@NullMarked
package aftercredits.discord;

import org.jspecify.annotations.NullMarked;
