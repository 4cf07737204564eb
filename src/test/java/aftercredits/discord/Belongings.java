package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.SeenFilms.Seen;
import aftercredits.essay.AddedEssays.EssayFile;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.film.Ballot;
import aftercredits.film.BallotId;
import aftercredits.film.ChosenFilm;
import aftercredits.film.ChosenStore;
import aftercredits.film.FilmLink;
import aftercredits.film.Suggestion;
import aftercredits.film.SuggestionStore.Wish;
import aftercredits.posting.Layout;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.prompt.CastList;
import aftercredits.prompt.Decision;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Prompt;
import aftercredits.schedule.Activity;
import aftercredits.schedule.Recurrence;
import aftercredits.schedule.Repeat;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.Session;
import aftercredits.schedule.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of everything that a club can have, all of it with one word that nothing else has. */
final class Belongings {
    /** In every text of the club's; in no id. */
    static final String WORD = "Zanzibar";

    static final EssayId ESSAY = new EssayId("their-essay");
    private static final MemberId HOST = new MemberId(1);

    private final Stores stores;
    private final ClubId club;
    private final ChannelId channel;
    private final Instant now;
    private final Member answering;

    final Prompt prompt;
    final AskedPrompt asked;
    final Posting stopped;
    final Posting posted;
    final Schedule schedule;
    final SessionId missed;
    final Ballot ballot;
    final ChosenFilm picked;

    /** @param answering a member who has answered the club's prompt */
    Belongings(Stores stores, ClubId club, ChannelId channel, Member answering) {
        this.stores = stores;
        this.club = club;
        this.channel = channel;
        this.now = stores.clock.instant();
        this.answering = answering;
        if (stores.clubs.find(club).isEmpty()) {
            stores.clubs.save(Club.unset(club, WORD));
        }
        stores.added.add(club, new EssayFile(ESSAY + ".md", "---\ntitle: " + WORD + "\n---\n" + WORD), HOST, now);
        stores.casts.save(club, ESSAY, new CastList(Map.of(WORD, "she")), HOST, now);
        prompt = stores.promptStore.add(club, ESSAY, drafted("proposed"), Decision.PROPOSED, HOST, now);
        asked = ask();
        stores.responses.save(new EntryId(3), asked.id(), answering, new Answer.Say(WORD + " alone"), now);
        stores.seen.say(club, answering, new Seen(Film.titled(WORD).key(), WORD, now));
        stopped = stopped();
        posted = posted();
        schedule = scheduled();
        missed = schedule.session(schedule.recurrence().first());
        stores.schedules.plan(session());
        ballot = voted();
        picked = stores.films
                .stores()
                .chosen()
                .picked(new ChosenStore.Pick(club, film(" picked"), answering.id(), channel, now));
        stores.films.stores().chosen().announced(picked.id());
        stores.films.stores().rotation().join(club, answering.id(), now);
    }

    private static Film film(String which) {
        return Film.titled(WORD + which);
    }

    private Ballot voted() {
        List<Ballot.Entry> entries = new ArrayList<>();
        for (String which : List.of(" one", " two")) {
            Wish wish = new Wish(film(which), FilmLink.parse("https://films.example/" + WORD), Optional.of(WORD));
            Suggestion suggested = stores.films
                    .stores()
                    .suggestions()
                    .add(club, wish, HOST, now)
                    .orElseThrow();
            entries.add(new Ballot.Entry(entries.size(), suggested.film(), suggested.id(), 0));
        }
        Ballot opened = new Ballot(
                BallotId.random(),
                club,
                channel,
                Layout.CHANNEL,
                entries,
                HOST,
                now,
                now.plus(Duration.ofDays(1)),
                Ballot.State.OPEN,
                0,
                Optional.empty());
        stores.films.stores().ballots().open(opened);
        return opened;
    }

    private static DraftedPrompt drafted(String question) {
        return new DraftedPrompt(
                WORD + " " + question + "?",
                Kind.QUESTION,
                List.of(WORD + " yes", WORD + " no"),
                Optional.empty(),
                1,
                true);
    }

    private AskedPrompt ask() {
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                club,
                ESSAY,
                WORD,
                channel,
                Optional.of(channel),
                Optional.empty(),
                Optional.empty(),
                HOST,
                now,
                Optional.empty());
        stores.discussed.open(discussion, Film.titled(discussion.essayTitle()));
        Prompt kept = stores.promptStore.add(club, ESSAY, drafted("asked"), Decision.KEPT, HOST, now);
        return stores.discussed.ask(discussion.id(), 1, kept, now);
    }

    private Posting stopped() {
        Posting plan = plan();
        stores.postings.stop(plan.id(), WORD + " stopped it", now, Optional.empty());
        return stores.postings.find(plan.id()).orElseThrow();
    }

    private Posting posted() {
        Posting plan = plan();
        stores.postings.reserve(plan.id(), 0, now);
        stores.postings.confirm(plan.id(), 0, new MessageId(9), now);
        stores.postings.finish(plan.id(), now);
        return stores.postings.find(plan.id()).orElseThrow();
    }

    private Posting plan() {
        Posting.Order order =
                new Posting.Order(club, Posting.Purpose.ESSAY, ESSAY.value(), channel, Layout.CHANNEL, HOST, now);
        return stores.postings.plan(
                Posting.planned(PostingId.random(), order, WORD, List.of(OutgoingMessage.plain(WORD + " of before")))
                        .titled(WORD));
    }

    private Schedule scheduled() {
        LocalDate yesterday = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        Schedule added = new Schedule(
                ScheduleId.random(),
                club,
                ESSAY,
                WORD,
                Activity.BOTH,
                Optional.of(channel),
                new Recurrence(yesterday, Repeat.WEEKLY),
                LocalTime.NOON,
                ZoneOffset.UTC,
                Optional.empty(),
                Schedule.State.ACTIVE,
                Optional.of(WORD),
                HOST,
                now);
        stores.schedules.save(added);
        return added;
    }

    private Session session() {
        return new Session(
                missed,
                club,
                schedule.due(missed.date()),
                false,
                Session.State.MISSED,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Forged forged(EssayId essay) {
        return new Forged(
                EssayKey.of(essay),
                prompt.id(),
                asked.discussion(),
                asked.id(),
                stopped.id(),
                schedule.id(),
                missed,
                ballot.id(),
                ballot.at(0).suggestion(),
                picked.id());
    }

    /** All of it as it is kept now. */
    List<Object> kept() {
        return List.of(
                stores.clubs.find(club),
                stores.added.all(club),
                stores.added.removed(club),
                stores.casts.find(club, ESSAY),
                stores.promptStore.all(club, ESSAY),
                stores.discussed.open(club),
                stores.discussed.prompts(asked.discussion()),
                stores.responses.revisions(asked.id()),
                stores.seen.of(club, answering.id()),
                stores.postings.latest(club, 10),
                stores.schedules.find(schedule.id()),
                stores.schedules.sessions(schedule.id()),
                stores.films.kept(club));
    }
}
