/** Drafting prompts from an essay's own text, and what hosts decide of them. The drafting is pure. */
@NullMarked
package aftercredits.prompt;

import org.jspecify.annotations.NullMarked;
