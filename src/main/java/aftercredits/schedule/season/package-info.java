/** Season files: a club's calendar as one YAML file to import and export, and as a file for calendar programs. */
@NullMarked
package aftercredits.schedule.season;

import org.jspecify.annotations.NullMarked;
