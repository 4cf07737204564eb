/** Delivery that neither loses nor repeats: postings, their plans, and the port to the chat. */
@NullMarked
package aftercredits.posting;

import org.jspecify.annotations.NullMarked;
