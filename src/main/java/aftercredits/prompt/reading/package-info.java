/** Reading an English essay: its prose with offsets kept, sentences, tagged words, people and clauses. Pure. */
@NullMarked
package aftercredits.prompt.reading;

import org.jspecify.annotations.NullMarked;
