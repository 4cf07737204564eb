/** The club's calendar: schedules, their sessions, what happens when one is due, and what happens when one was missed. */
@NullMarked
package aftercredits.schedule;

import org.jspecify.annotations.NullMarked;
