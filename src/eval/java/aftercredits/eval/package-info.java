/** Says how good the drafted prompts are: figures, sheets for readers, and the training of the ranker. Not in the bot's jar. */
@NullMarked
package aftercredits.eval;

import org.jspecify.annotations.NullMarked;
