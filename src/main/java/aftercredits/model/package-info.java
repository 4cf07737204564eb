/** Drafting prompts with a language model at an OpenAI-compatible address: the only room that knows how one is asked. */
@NullMarked
package aftercredits.model;

import org.jspecify.annotations.NullMarked;
