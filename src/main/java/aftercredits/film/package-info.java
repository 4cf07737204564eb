/** Picking the film: suggestions, votes, turns at picking, and what became of it: films watched and their ratings. */
@NullMarked
package aftercredits.film;

import org.jspecify.annotations.NullMarked;
