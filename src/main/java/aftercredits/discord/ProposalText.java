package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Proposal;
import aftercredits.discussion.Response;
import aftercredits.posting.DiscordLink;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.List;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What is said about messages that a host would like to log. */
final class ProposalText {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUESTION = 300;

    /** Discord's limit on a menu's options, and on the label of one. */
    private static final int MOST_OPTIONS = 25;

    private static final int LONGEST_LABEL = 100;

    private final Words words;

    ProposalText(Words words) {
        this.words = words;
    }

    /** To everybody: names the writer, and pings nobody. */
    OutgoingMessage card(Proposal proposal, AskedPrompt prompt, String writer) {
        return new OutgoingMessage(
                words.say(
                        "discord.log-as.card",
                        "name",
                        name(writer),
                        "link",
                        link(proposal.club(), proposal.origin()),
                        "question",
                        question(prompt)),
                List.of(List.of(
                        button(true, proposal.message(), "discord.button.log-yes", OutgoingMessage.Style.SUCCESS),
                        button(false, proposal.message(), "discord.button.log-no", OutgoingMessage.Style.SECONDARY))));
    }

    private OutgoingMessage.Button button(boolean yes, MessageId message, String label, OutgoingMessage.Style style) {
        return new OutgoingMessage.Button(new BotButton.LogThis(yes, message).customId(), words.say(label), style);
    }

    /** To the host. */
    Note asked(Proposal proposal, MessageId card, String writer, boolean before) {
        return Note.of(words.say(
                "discord.log-as.asked",
                "name",
                name(writer),
                "before",
                before ? "yes" : "no",
                "link",
                DiscordLink.to(proposal.club(), proposal.origin().channel(), card)));
    }

    /** To the host, where a message may belong to several discussions. */
    Note which(MessageId message, List<Discussion> open) {
        StringSelectMenu.Builder menu = StringSelectMenu.create(new WhichMenu(message).customId())
                .setPlaceholder(words.say("discord.log-as.which.choose"));
        open.stream()
                .limit(MOST_OPTIONS)
                .forEach(discussion -> menu.addOption(
                        Shown.cut(discussion.essayTitle(), LONGEST_LABEL),
                        discussion.id().toString()));
        return Note.of(words.say("discord.log-as.which")).with(menu.build());
    }

    /** In place of the card. */
    Note logged(ClubId club, Response response, AskedPrompt prompt, String writer) {
        return Note.of(words.say(
                "discord.log-as.logged",
                "name",
                name(writer),
                "link",
                link(club, (Origin.Written) response.origin()),
                "question",
                question(prompt)));
    }

    /** In place of the card. */
    Note declined(String writer) {
        return Note.of(words.say("discord.log-as.declined", "name", name(writer)));
    }

    /** To its writer: it is in the log. */
    Note saved(AskedPrompt prompt) {
        return Note.of(words.say("discord.log-as.saved", "question", question(prompt)));
    }

    private static String question(AskedPrompt prompt) {
        String escaped = Shown.inline(prompt.question(), LONGEST_QUESTION);
        return prompt.spoiler() ? Markdown.spoiler(escaped) : escaped;
    }

    private static String name(String displayName) {
        return Shown.inline(displayName, LONGEST_NAME);
    }

    private static String link(ClubId club, Origin.Written origin) {
        return DiscordLink.to(club, origin.channel(), origin.message());
    }
}
