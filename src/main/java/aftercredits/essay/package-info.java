/** Essays: their files, problems, chunks, and the shelf a club reads from. Pure but for the library. */
@NullMarked
package aftercredits.essay;

import org.jspecify.annotations.NullMarked;
