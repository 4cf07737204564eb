/** The log as a file: one writer per format. */
@NullMarked
package aftercredits.export;

import org.jspecify.annotations.NullMarked;
