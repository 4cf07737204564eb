package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.posting.Layout;
import aftercredits.posting.MessageId;
import aftercredits.posting.PlannedMessage;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Posting;
import aftercredits.text.Words;
import net.dv8tion.jda.api.components.buttons.Button;

/** Says what became of a posting. */
final class Outcomes {
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
                                sent(posting),
                                "count",
                                posting.messages().size(),
                                "trouble",
                                posting.trouble().orElse("")))
                        .with(Button.primary(
                                new BotButton.Retry(posting.id()).customId(), words.say("discord.button.retry")));
            case PostOutcome.GivenUp givenUp ->
                Note.of(words.say(
                        "discord.post.given-up",
                        "out",
                        sent(posting),
                        "count",
                        posting.messages().size()));
            case PostOutcome.Waiting waiting ->
                Note.of(words.say(
                        "discord.post.waiting",
                        "out",
                        sent(posting),
                        "count",
                        posting.messages().size(),
                        "channel",
                        Destinations.mention(posting.channel())));
        };
    }

    private static long sent(Posting posting) {
        return posting.messages().stream()
                .filter(message -> message.message().isPresent())
                .count();
    }

    /** Where it begins. */
    private static String link(Posting posting) {
        ChannelId place =
                posting.layout() == Layout.FORUM ? posting.thread().orElse(posting.channel()) : posting.channel();
        return posting.messages().stream()
                .findFirst()
                .flatMap(PlannedMessage::message)
                .map(first -> link(posting.club(), place, first))
                .orElseGet(() -> Destinations.mention(place));
    }

    static String link(ClubId club, ChannelId channel, MessageId message) {
        return "https://discord.com/channels/" + club + "/" + channel + "/" + message;
    }
}
