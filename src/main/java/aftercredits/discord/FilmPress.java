package aftercredits.discord;

import java.util.function.Consumer;

/**
 * What a press of a button about films does.
 *
 * @param changes whether the answer takes the place of the message that carries the button
 */
record FilmPress(Access access, boolean changes, Consumer<Turn> act) {}
