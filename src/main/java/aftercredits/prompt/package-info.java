/** Prompts: what they are, who drafts them, and what hosts decide of them. */
@NullMarked
package aftercredits.prompt;

import org.jspecify.annotations.NullMarked;
