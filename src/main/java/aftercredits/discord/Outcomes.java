package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.posting.DiscordLink;
import aftercredits.posting.Layout;
import aftercredits.posting.PlannedMessage;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Posting;
import aftercredits.posting.StoppedCard;
import aftercredits.text.Words;

/** Says what became of a posting. */
final class Outcomes {
    private static final int LONGEST_NAME = 80;

    private final Words words;

    Outcomes(Words words) {
        this.words = words;
    }

    Note of(PostOutcome outcome) {
        Posting posting = outcome.posting();
        return switch (outcome) {
            case PostOutcome.Posted posted ->
                Note.of(words.say(
                        "discord.post.posted", "count", posting.messages().size(), "link", link(posting)));
            case PostOutcome.Stopped stopped ->
                Note.of(words.say(
                                "discord.post.stopped",
                                "out",
                                posting.confirmed(),
                                "count",
                                posting.messages().size(),
                                "trouble",
                                posting.trouble().orElse("")))
                        .withRows(Outgoing.rows(StoppedCard.message(posting, words)));
            case PostOutcome.GivenUp givenUp ->
                Note.of(words.say(
                        "discord.post.given-up",
                        "out",
                        posting.confirmed(),
                        "count",
                        posting.messages().size()));
            case PostOutcome.Waiting waiting ->
                Note.of(words.say(
                        "discord.post.waiting",
                        "out",
                        posting.confirmed(),
                        "count",
                        posting.messages().size(),
                        "channel",
                        Destinations.mention(posting.channel())));
        };
    }

    /** The same with what it is about, for whoever did not just ask for it. */
    String ofCard(PostOutcome outcome) {
        String title = outcome.posting().title();
        String said = of(outcome).text();
        return title.isEmpty() ? said : words.say("discord.card.head", "title", Shown.inline(title, 200)) + "\n" + said;
    }

    /** Under a card: what was decided, and by whom. */
    String decided(Turn turn, String decision) {
        return words.say(
                "discord.card.decided",
                "decision",
                decision,
                "host",
                Shown.inline(turn.who().member().displayName(), LONGEST_NAME));
    }

    /** Where it begins. */
    static String link(Posting posting) {
        ChannelId place =
                posting.layout() == Layout.FORUM ? posting.thread().orElse(posting.channel()) : posting.channel();
        return posting.messages().stream()
                .findFirst()
                .flatMap(PlannedMessage::message)
                .map(first -> DiscordLink.to(posting.club(), place, first))
                .orElseGet(() -> Destinations.mention(place));
    }
}
