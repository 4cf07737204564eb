/** Drafting prompts: what an essay leaves open is found, asked, gated, ranked and chosen. Pure. */
@NullMarked
package aftercredits.prompt.drafting;

import org.jspecify.annotations.NullMarked;
