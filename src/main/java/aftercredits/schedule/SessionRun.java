package aftercredits.schedule;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.Discussions;
import aftercredits.essay.Essay;
import aftercredits.posting.EssayPost;
import aftercredits.posting.Layout;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.schedule.Sessions.Needs;
import java.util.Optional;

/**
 * Lets one session take place. Everything it does has an id that is derived from the session's, so that doing it again after
 * a crash does nothing twice.
 */
final class SessionRun {
    private final Needs needs;

    SessionRun(Needs needs) {
        this.needs = needs;
    }

    /** How far a session has come. */
    sealed interface Course {
        record Over() implements Course {}

        /** A host gave up what was to be posted; nothing comes after it. */
        record CalledOff() implements Course {}

        /** Something waits for Discord or for a host who takes up a posting; look again later. */
        record GoesOn() implements Course {}

        /** It can't take place as it is. */
        record Stopped(Obstacle obstacle) implements Course {}
    }

    /** Why a session can't take place. */
    enum Obstacle {
        /** The essay was removed, or its file can't be read. */
        NO_ESSAY,
        /** The same, found by what opens the discussion; where the session has an essay to post, that is posted. */
        NO_ESSAY_TO_DISCUSS,
        /** No channel was named, and the club has no home channel. */
        NO_CHANNEL,
        /** No prompt of the essay may be asked. */
        NO_PROMPTS,
        /** The discussion has asked all its prompts. */
        NOTHING_LEFT
    }

    Course go(Schedule schedule, Session session) {
        if (schedule.activity() == Activity.SCREENING) {
            return new Course.Over();
        }
        Course posted = schedule.activity().postsEssay() ? post(schedule, session) : new Course.Over();
        boolean discusses = schedule.activity().opensDiscussion() && posted instanceof Course.Over;
        return discusses ? discuss(schedule, session) : posted;
    }

    /** What it takes to begin something. What is under way already goes on without. */
    private record Evening(Schedule schedule, Session session, Club club, ChannelId channel, Essay essay) {}

    /** Empty where something of it is not there: {@link #lacking} says what. */
    private Optional<Evening> evening(Schedule schedule, Session session) {
        Optional<Club> club = needs.clubs().find(schedule.club());
        Optional<ChannelId> channel = channel(schedule);
        return club.isEmpty() || channel.isEmpty()
                ? Optional.empty()
                : needs.essays()
                        .find(schedule.club(), schedule.essay())
                        .map(essay -> new Evening(schedule, session, club.get(), channel.get(), essay));
    }

    private Course lacking(Schedule schedule, Obstacle withoutEssay) {
        return new Course.Stopped(channel(schedule).isEmpty() ? Obstacle.NO_CHANNEL : withoutEssay);
    }

    private Optional<ChannelId> channel(Schedule schedule) {
        return schedule.channel().or(() -> needs.clubs().find(schedule.club()).flatMap(Club::homeChannel));
    }

    private Course post(Schedule schedule, Session session) {
        PostingId id = PostingId.named("session:" + session.id() + ":essay");
        return needs.poster()
                .find(id)
                .or(() -> evening(schedule, session).map(evening -> plan(id, evening)))
                .map(this::post)
                .orElseGet(() -> lacking(schedule, Obstacle.NO_ESSAY));
    }

    private Course post(Posting essay) {
        return switch (needs.poster().hand(essay)) {
            case PostOutcome.Posted posted -> new Course.Over();
            case PostOutcome.GivenUp givenUp -> new Course.CalledOff();
            case PostOutcome.Stopped stopped -> new Course.GoesOn();
            case PostOutcome.Waiting waiting -> new Course.GoesOn();
        };
    }

    private Posting plan(PostingId id, Evening evening) {
        Layout layout = needs.poster()
                .place(evening.channel())
                .map(place -> Layout.CHANNEL.fitting(place.type()))
                .orElse(Layout.CHANNEL);
        Posting.Order order = new Posting.Order(
                evening.club().id(),
                Posting.Purpose.ESSAY,
                evening.essay().id().value(),
                evening.channel(),
                layout,
                evening.schedule().addedBy(),
                needs.clock().instant());
        return EssayPost.plan(
                id,
                evening.essay(),
                order,
                lateNote(evening.session()),
                needs.words().of(evening.club().id()));
    }

    private Course discuss(Schedule schedule, Session session) {
        DiscussionId id = DiscussionId.named("session:" + session.id());
        return evening(schedule, session)
                .map(evening -> open(id, evening))
                .or(() -> needs.discussions().discussion(id).map(SessionRun::underWay))
                .orElseGet(() -> lacking(schedule, Obstacle.NO_ESSAY_TO_DISCUSS));
    }

    private static Course underWay(Discussion ours) {
        boolean stands = ours.thread().isPresent() || !ours.isOpen();
        return stands ? new Course.Over() : new Course.GoesOn();
    }

    private Course open(DiscussionId id, Evening evening) {
        Discussions.Opening opening = needs.discussions()
                .open(new Discussions.Wish(
                        id,
                        evening.club(),
                        evening.essay(),
                        evening.channel(),
                        evening.schedule().every(),
                        evening.schedule().addedBy(),
                        evening.schedule().activity().postsEssay() ? Optional.empty() : lateNote(evening.session())));
        return switch (opening) {
            case Discussions.Opening.Opened opened -> new Course.Over();
            case Discussions.Opening.AlreadyOpen already -> continued(already.discussion(), id, evening.session());
            case Discussions.Opening.NoPrompts none -> new Course.Stopped(Obstacle.NO_PROMPTS);
            case Discussions.Opening.NotPosted not -> new Course.GoesOn();
        };
    }

    /** One that goes on by hand gets its next prompt; one at an interval needs nothing. */
    private Course continued(Discussion standing, DiscussionId ours, Session session) {
        if (standing.id().equals(ours) || standing.every().isPresent()) {
            return new Course.Over();
        }
        return needs.discussions().askNext(standing.id(), session.due())
                ? new Course.Over()
                : new Course.Stopped(Obstacle.NOTHING_LEFT);
    }

    private Optional<String> lateNote(Session session) {
        return session.late()
                ? Optional.of(needs.words()
                        .of(session.club())
                        .say("schedule.late", "due", Long.toString(session.due().getEpochSecond())))
                : Optional.empty();
    }
}
