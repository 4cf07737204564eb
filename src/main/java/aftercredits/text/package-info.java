/** Discord's markdown as text: escaping, spoilers, safe cutting, rendering to HTML, and the words that people read. Pure. */
@NullMarked
package aftercredits.text;

import org.jspecify.annotations.NullMarked;
