package aftercredits.film;

import aftercredits.club.ChannelId;
import aftercredits.club.MemberId;
import aftercredits.essay.Chunker;
import aftercredits.film.Ballot.Entry;
import aftercredits.posting.Excerpt;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.OutgoingMessage.Button;
import aftercredits.posting.OutgoingMessage.Style;
import aftercredits.posting.Poster;
import aftercredits.posting.Posting;
import aftercredits.posting.Posting.Purpose;
import aftercredits.posting.PostingId;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is posted about films. Its words are the bot's and films' names: members' reasons and links are shown privately alone.
 * The postings' ids are derived from what they are about, so that the same thing planned again after a crash is the same posting.
 */
final class FilmPosts {
    /** Discord's limit on a thread's or forum post's name. */
    private static final int LONGEST_NAME = 100;

    private final Poster poster;
    private final Words words;

    /** @param words the club's: everybody reads what is posted */
    FilmPosts(Poster poster, Words words) {
        this.poster = poster;
        this.words = words;
    }

    static PostingId ballotId(BallotId ballot) {
        return PostingId.named("film-ballot:" + ballot);
    }

    Posting ballot(Ballot ballot) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "film.ballot.head", "end", Long.toString(ballot.endsAt().getEpochSecond())));
        ballot.entries().forEach(entry -> lines.add(words.say("film.ballot.entry", "film", shown(entry))));
        lines.add(words.say("film.ballot.how"));
        Button vote =
                new Button(new FilmButtons.Vote(ballot.id()).customId(), words.say("film.button.vote"), Style.PRIMARY);
        return posting(
                ballotId(ballot.id()),
                order(ballot, ballot.channel(), ballot.layout(), ballot.openedAt()),
                lines,
                vote);
    }

    Posting calledOff(Ballot ballot, Instant at) {
        return afterwards(ballot, "called-off", at, List.of(words.say("film.ballot.called-off")), Optional.empty());
    }

    /**
     * @param chosen the winner, where there is one
     * @param drawn the entries between which the lot decided, where it did
     */
    Posting result(Ballot counted, Optional<ChosenFilm> chosen, List<Entry> drawn, Instant at) {
        return afterwards(counted, "result", at, lines(counted, chosen, drawn), chosen);
    }

    private List<String> lines(Ballot counted, Optional<ChosenFilm> chosen, List<Entry> drawn) {
        if (chosen.isEmpty()) {
            return List.of(words.say("film.result.nobody"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "film.result.head", "film", FilmText.shown(chosen.get().film(), words), "voters", counted.voters()));
        counted.entries().stream()
                .sorted(Comparator.comparing(Entry::votes).reversed().thenComparing(Entry::place))
                .forEach(entry ->
                        lines.add(words.say("film.result.entry", "film", shown(entry), "votes", entry.votes())));
        lines.addAll(settled(counted, drawn));
        return lines;
    }

    private List<String> settled(Ballot counted, List<Entry> drawn) {
        int tied = counted.first().size();
        return switch (counted.settled().orElseThrow()) {
            case NOBODY_VOTED, CLEARLY -> List.of();
            case FEWER_WINS -> List.of(words.say("film.result.fewer-wins", "count", tied));
            case FEWER_WINS_THEN_LOT ->
                lots(words.say("film.result.fewer-wins-then-lot", "count", tied), counted, drawn);
            case BY_LOT -> lots(words.say("film.result.by-lot", "count", tied), counted, drawn);
        };
    }

    private List<String> lots(String why, Ballot counted, List<Entry> drawn) {
        Map<Integer, Integer> lots = Tally.lots(counted);
        List<String> lines = new ArrayList<>(List.of(why));
        drawn.stream()
                .sorted(Comparator.comparing(entry -> lots.getOrDefault(entry.place(), 0)))
                .forEach(entry -> lines.add(words.say(
                        "film.result.lot", "film", shown(entry), "lot", lots.getOrDefault(entry.place(), 0))));
        return lines;
    }

    /** @param next whose turn is next, where anybody's is */
    Posting picked(ChosenFilm chosen, Optional<MemberId> next) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "film.picked.head",
                "film",
                FilmText.shown(chosen.film(), words),
                "member",
                chosen.member().toString()));
        next.filter(member -> !member.equals(chosen.member()))
                .ifPresent(member -> lines.add(words.say("film.picked.next", "member", member.toString())));
        Layout layout = poster.place(chosen.channel())
                .map(place -> Layout.CHANNEL.fitting(place.type()))
                .orElse(Layout.CHANNEL);
        Posting.Order order = new Posting.Order(
                chosen.club(),
                Purpose.FILM,
                chosen.id().toString(),
                chosen.channel(),
                layout,
                // Nobody's as a host: a member picked.
                new MemberId(0),
                chosen.at());
        return posting(PostingId.named("film-pick:" + chosen.club() + ":" + chosen.id()), order, lines, plan(chosen));
    }

    private Posting afterwards(
            Ballot ballot, String what, Instant at, List<String> lines, Optional<ChosenFilm> chosen) {
        // Where the ballot stands: of a forum, its post.
        Optional<ChannelId> thread = poster.find(ballotId(ballot.id())).flatMap(Posting::thread);
        Layout layout = thread.isPresent() ? Layout.CHANNEL : ballot.layout();
        return posting(
                PostingId.named("film-" + what + ":" + ballot.id()),
                order(ballot, thread.orElse(ballot.channel()), layout, at),
                lines,
                chosen.map(film -> new Button[] {plan(film)}).orElseGet(() -> new Button[0]));
    }

    private Button plan(ChosenFilm chosen) {
        return new Button(new FilmButtons.Plan(chosen.id()).customId(), words.say("film.button.plan"), Style.SECONDARY);
    }

    private static Posting.Order order(Ballot ballot, ChannelId channel, Layout layout, Instant at) {
        return new Posting.Order(
                ballot.club(), Purpose.FILM, ballot.id().toString(), channel, layout, ballot.openedBy(), at);
    }

    /** Lines one under the other; what does not fit any more begins a new message. The buttons are under the last. */
    private Posting posting(PostingId id, Posting.Order order, List<String> lines, Button... buttons) {
        List<OutgoingMessage> messages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (String line : lines) {
            if (!page.isEmpty() && Markdown.codePoints(page + "\n" + line) > Chunker.MAX_CODE_POINTS) {
                messages.add(OutgoingMessage.plain(page.toString()));
                page.setLength(0);
            }
            page.append(page.isEmpty() ? "" : "\n").append(line);
        }
        messages.add(new OutgoingMessage(page.toString(), buttons.length == 0 ? List.of() : List.of(List.of(buttons))));
        String title = words.say("film.thread");
        return Posting.planned(id, order, Excerpt.line(title, LONGEST_NAME), messages)
                .titled(title);
    }

    private String shown(Entry entry) {
        return FilmText.shown(entry.film(), words);
    }
}
