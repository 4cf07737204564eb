package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.ClubWords;
import aftercredits.club.MemberId;
import aftercredits.essay.Credits;
import aftercredits.posting.Chat.Place;
import aftercredits.posting.DiscordLink;
import aftercredits.posting.Excerpt;
import aftercredits.posting.Layout;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.Posting.Purpose;
import aftercredits.posting.PostingId;
import aftercredits.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The postings of a discussion. Their ids are derived from the discussion's, so that the same thing planned again after a
 * crash is the same posting.
 */
final class DiscussionPosts {
    /** Discord's limit on a thread's or forum post's name. */
    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_TITLE = 200;

    private final ClubWords words;

    DiscussionPosts(ClubWords words) {
        this.words = words;
    }

    static PostingId openingId(DiscussionId discussion) {
        return PostingId.named(discussion + ":opening");
    }

    static PostingId promptId(AskedPrompt prompt) {
        return PostingId.named(prompt.discussion() + ":prompt:" + prompt.position());
    }

    static PostingId reminderId(AskedPrompt prompt) {
        return PostingId.named(prompt.discussion() + ":reminder:" + prompt.position());
    }

    static PostingId recapId(DiscussionId discussion) {
        return PostingId.named(discussion + ":recap");
    }

    /**
     * The header, from which the thread starts.
     *
     * @param threadName harmless
     * @param notes more lines
     * @param place what the discussion's channel is; a thread is itself where the discussion is held
     */
    Posting opening(Discussion discussion, String threadName, List<String> notes, Optional<Place> place) {
        Layout layout = place.map(known -> Layout.THREAD.fitting(known.type())).orElse(Layout.THREAD);
        Posting.Order order = new Posting.Order(
                discussion.club(),
                Purpose.DISCUSSION,
                discussion.id().toString(),
                discussion.channel(),
                layout,
                discussion.openedBy(),
                discussion.openedAt());
        return Posting.planned(openingId(discussion.id()), order, threadName, List.of(header(discussion, notes)))
                .titled(discussion.essayTitle());
    }

    /** Where a discussion is held whose opening is posted. */
    static ChannelId thread(Posting opening) {
        return opening.thread().orElse(opening.channel());
    }

    Posting prompt(Discussion discussion, AskedPrompt prompt, MemberId host) {
        Posting.Order order = inThread(discussion, Purpose.PROMPT, prompt.id().toString(), host, prompt.askedAt());
        OutgoingMessage asked = PromptPost.message(prompt, words.of(discussion.club()));
        return Posting.planned(promptId(prompt), order, "", List.of(asked)).titled(discussion.essayTitle());
    }

    /**
     * @param message the prompt's own, in the discussion's thread
     * @param pings whether who is in the thread is to hear of it
     */
    Posting reminder(Discussion discussion, AskedPrompt prompt, MessageId message, boolean pings, Instant at) {
        Posting.Order order = inThread(discussion, Purpose.REMINDER, prompt.id().toString(), discussion.openedBy(), at);
        String link = DiscordLink.to(discussion.club(), order.channel(), message);
        String text = words.of(discussion.club()).say("discussion.reminder", "link", link);
        OutgoingMessage reminder =
                pings ? OutgoingMessage.plain("@here " + text).pinging() : OutgoingMessage.plain(text);
        return Posting.planned(reminderId(prompt), order, "", List.of(reminder)).titled(discussion.essayTitle());
    }

    Posting recap(Discussion discussion, Recap recap, MemberId host, Instant at) {
        Posting.Order order =
                inThread(discussion, Purpose.RECAP, discussion.id().toString(), host, at);
        return Posting.planned(
                        recapId(discussion.id()), order, "", RecapPost.messages(recap, words.of(discussion.club())))
                .titled(discussion.essayTitle());
    }

    /** Always visible, so it is made of the film's name and year, or the essay's title. */
    String threadName(ClubId club, Credits credits) {
        String film = credits.film().orElse(credits.title());
        return Excerpt.line(
                words.of(club)
                        .say(
                                "discussion.thread",
                                "film",
                                film,
                                "hasYear",
                                credits.film().isPresent() && credits.year().isPresent() ? "yes" : "no",
                                "year",
                                credits.year().map(String::valueOf).orElse("")),
                LONGEST_NAME);
    }

    private static Posting.Order inThread(
            Discussion discussion, Purpose purpose, String subject, MemberId host, Instant at) {
        return new Posting.Order(
                discussion.club(), purpose, subject, discussion.thread().orElseThrow(), Layout.CHANNEL, host, at);
    }

    /** What members have to know before they write in a thread whose messages are logged. */
    String logged(ClubId club) {
        return words.of(club).say("discussion.opening.logged");
    }

    private OutgoingMessage header(Discussion discussion, List<String> notes) {
        String title = Excerpt.escaped(Excerpt.line(discussion.essayTitle(), LONGEST_TITLE), LONGEST_TITLE);
        Words said = words.of(discussion.club());
        String invitation = said.say("discussion.opening.invitation")
                + discussion.every().map(every -> " " + rhythm(every, said)).orElse("");
        List<String> lines =
                new ArrayList<>(List.of(said.say("discussion.opening.header", "title", title), invitation));
        lines.addAll(notes);
        return OutgoingMessage.plain(String.join("\n", lines));
    }

    private static String rhythm(Duration every, Words words) {
        long minutes = every.toMinutes();
        if (minutes % Duration.ofDays(1).toMinutes() == 0) {
            return words.say("discussion.opening.every-days", "count", every.toDays());
        }
        if (minutes % Duration.ofHours(1).toMinutes() == 0) {
            return words.say("discussion.opening.every-hours", "count", every.toHours());
        }
        return words.say("discussion.opening.every-minutes", "count", minutes);
    }
}
