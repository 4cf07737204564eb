/** Clubs, their members and hosts, consent, and the rights that members have over what is kept of them. */
@NullMarked
package aftercredits.club;

import org.jspecify.annotations.NullMarked;
