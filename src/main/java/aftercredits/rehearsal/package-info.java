/**
 * The loopback Discord and its page.
 *
 * <p>{@link aftercredits.rehearsal.LoopbackDiscord} is a Discord for one bot, on the loopback address: the API and the
 * gateway that the bot talks to, and {@link aftercredits.rehearsal.Persona}s through whom tests and the page act. It
 * refuses what Discord refuses, in Discord's words. It has no direct messages, polls, voice, webhooks of its own,
 * audit log or emoji of a server; threads close only by hand; people do not react to messages; a form's field for
 * files is not shown.
 */
@NullMarked
package aftercredits.rehearsal;

import org.jspecify.annotations.NullMarked;
