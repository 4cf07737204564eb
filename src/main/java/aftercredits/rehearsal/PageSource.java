package aftercredits.rehearsal;

import aftercredits.rehearsal.Persona.ChoiceView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the page shows: a club, the people whose part one can play, and word of every change. */
interface PageSource {
    String clubName();

    /** Whether a bot is at the gateway. Until it is, commands have nobody to answer them. */
    boolean botConnected();

    /** Another one for each rehearsal, so that a page that was left open since an earlier one knows. */
    String run();

    /** Those in the club whose part one can play, hosts first. */
    List<Persona> personas();

    /** Changes who is in the club. */
    CastList cast();

    /** Everybody in the club, the bot included: name and id. */
    List<ChoiceView> members();

    /** The club's roles: name and id. */
    List<ChoiceView> roles();

    /** The club's scheduled events that are not over, the first first. */
    List<EventCalendar.EventView> events();

    /** Through the rehearsal's time; empty while there is nothing to travel over. */
    Optional<Travel> travel();

    /** A number that grows with everything that anybody could see happen. */
    long version();

    /**
     * Waits for something to happen after {@code version}.
     *
     * @return the version then, or empty if nothing happened in time
     */
    Optional<Long> awaitChange(long version, Duration atMost) throws InterruptedException;
}
