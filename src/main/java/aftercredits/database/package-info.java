/** The only room that knows SQL: stores and migrations. */
@NullMarked
package aftercredits.database;

import org.jspecify.annotations.NullMarked;
