package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.PromptRule;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.Pausing;
import aftercredits.discussion.Recap;
import aftercredits.discussion.RecapPost;
import aftercredits.essay.Essay;
import aftercredits.posting.DiscordLink;
import aftercredits.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.components.buttons.ButtonInteraction;

/** {@code /discussion}. */
final class DiscussionCommands implements CommandGroup {
    /** Of several open discussions. */
    private static final int MOST_NAMED = 10;

    /** A week, in minutes. */
    private static final int LONGEST_MINUTES = 10_080;

    private final Definitions define;
    private final Discussions discussions;
    private final Bookcase essays;
    private final Destinations destinations;
    private final Outcomes outcomes;
    private final Words words;

    DiscussionCommands(
            Definitions define,
            Discussions discussions,
            Bookcase essays,
            Destinations destinations,
            Outcomes outcomes,
            Words words) {
        this.define = define;
        this.discussions = discussions;
        this.essays = essays;
        this.destinations = destinations;
        this.outcomes = outcomes;
        this.words = words;
    }

    @Override
    public String name() {
        return "discussion";
    }

    @Override
    public SlashCommandData definition() {
        return define.command(
                name(),
                define.sub(
                        "discussion",
                        "open",
                        define.essay(true),
                        define.channel(false, ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM),
                        define.option(OptionType.INTEGER, "every").setRequiredRange(1, LONGEST_MINUTES)),
                define.sub("discussion", "next"),
                define.sub("discussion", "close"),
                define.sub("discussion", "pause"),
                define.sub("discussion", "resume"),
                define.sub("discussion", "recap", define.essay(true)));
    }

    @Override
    public Access access(String subcommand) {
        return Access.HOST;
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        turn.reply().defer();
        switch (subcommand) {
            case "open" -> open(turn, Typed.essay(turn, command, essays), command);
            case "next" -> next(turn);
            case "close" -> close(turn);
            case "pause" ->
                turn.reply()
                        .say(paused(discussions.pause(
                                turn.who().club().id(), turn.who().channel())));
            case "resume" ->
                turn.reply()
                        .say(resumed(discussions.resume(
                                turn.who().club().id(), turn.who().channel())));
            case "recap" -> recap(turn, Typed.essay(turn, command, essays));
            default -> throw new IllegalArgumentException(subcommand);
        }
    }

    private void open(Turn turn, Essay essay, SlashCommandInteraction command) {
        Optional<Duration> every = Optional.ofNullable(command.getOption("every"))
                .map(OptionMapping::getAsLong)
                .map(this::minutes);
        ChannelId channel = destinations.forDiscussion(turn, Typed.channel(command));
        turn.reply().say(offer(turn, essay, channel, every).orElseGet(() -> opened(turn, essay, channel, every)));
    }

    /** To ask again what the club has answered before; empty where it has not, or is at it. */
    private Optional<Note> offer(Turn turn, Essay essay, ChannelId channel, Optional<Duration> every) {
        long minutes = every.map(Duration::toMinutes).orElse(0L);
        BotButton again = new BotButton.Again(minutes, channel, EssayKey.of(essay.id()));
        return discussions
                .recap(turn.who().club().id(), essay.id())
                .filter(before -> !before.discussion().isOpen() && before.voices() > 0)
                .map(before -> Note.of(words.say(
                                "discord.discussion.again",
                                "title",
                                Shown.inline(essay.credits().title(), 150),
                                "at",
                                When.epoch(before.discussion().openedAt()),
                                "voices",
                                before.voices()))
                        .with(
                                Button.primary(again.customId(), words.say("discord.button.again")),
                                Button.secondary(
                                        new BotButton.NotAgain().customId(), words.say("discord.button.not-again"))));
    }

    /** A host takes up the offer; the channel may have gone since, and the id may be forged. */
    void openAgain(Turn turn, BotButton.Again again, ButtonInteraction press) {
        turn.reply().defer();
        boolean here = Optional.ofNullable(press.getGuild())
                .map(guild -> guild.getGuildChannelById(again.channel().snowflake()))
                .isPresent();
        if (!here) {
            throw new Unable(words.say("discord.place.gone", "channel", Destinations.mention(again.channel())));
        }
        Essay essay = essays.of(turn.who().club().id(), again.essay());
        Optional<Duration> every =
                again.everyMinutes() == 0 ? Optional.empty() : Optional.of(minutes(again.everyMinutes()));
        ChannelId channel = destinations.forDiscussion(turn, Optional.of(again.channel()));
        turn.reply().change(opened(turn, essay, channel, every));
    }

    void leave(Turn turn) {
        turn.reply().change(Note.of(words.say("discord.discussion.not-again")));
    }

    private Note opened(Turn turn, Essay essay, ChannelId channel, Optional<Duration> every) {
        return switch (discussions.open(
                turn.who().club(), essay, channel, every, turn.who().id())) {
            case Discussions.Opening.Opened opened ->
                Note.of(words.say(
                        "discord.discussion.opened",
                        "where",
                        where(opened.discussion()),
                        "minutes",
                        every.map(Duration::toMinutes).orElse(0L)));
            case Discussions.Opening.AlreadyOpen already ->
                Note.of(words.say("discord.discussion.already-open", "where", where(already.discussion())));
            case Discussions.Opening.NoPrompts none ->
                Note.of(words.say(
                        "discord.discussion.no-prompts",
                        "rule",
                        turn.who().club().prompts() == PromptRule.ONLY_KEPT ? "kept" : "undecided",
                        "title",
                        Shown.inline(essay.credits().title(), 150)));
            case Discussions.Opening.NotPosted not -> outcomes.of(not.outcome());
        };
    }

    private Duration minutes(long typed) {
        if (typed < 1 || typed > LONGEST_MINUTES) {
            throw new Unable(words.say("discord.discussion.every"));
        }
        return Duration.ofMinutes(typed);
    }

    private void next(Turn turn) {
        turn.reply()
                .say(
                        switch (discussions.next(
                                turn.who().club().id(),
                                turn.who().channel(),
                                turn.who().id())) {
                            case Discussions.Asking.Asked asked ->
                                Note.of(words.say(
                                        "discord.discussion.asked",
                                        "link",
                                        link(asked.discussion(), asked.prompt()),
                                        "left",
                                        asked.left()));
                            case Discussions.Asking.NoneLeft none ->
                                Note.of(words.say("discord.discussion.none-left", "where", where(none.discussion())));
                            case Discussions.Asking.NoneHere none -> Note.of(noneHere(none.elsewhere()));
                            case Discussions.Asking.NotPosted not -> outcomes.of(not.outcome());
                        });
    }

    private void close(Turn turn) {
        turn.reply()
                .say(
                        switch (discussions.close(
                                turn.who().club().id(),
                                turn.who().channel(),
                                turn.who().id())) {
                            case Discussions.Closing.Closed closed -> closed(closed);
                            case Discussions.Closing.NoneHere none -> Note.of(noneHere(none.elsewhere()));
                            case Discussions.Closing.NotPosted not -> outcomes.of(not.outcome());
                        });
    }

    private String paused(Pausing pausing) {
        return switch (pausing) {
            case Pausing.Unchanged already ->
                words.say("discord.discussion.paused-already", "where", where(already.discussion()));
            case Pausing.NoneHere none -> noneHere(none.elsewhere());
            case Pausing.Paused paused -> words.say("discord.discussion.paused", "where", where(paused.discussion()));
            case Pausing.Resumed resumed -> throw new IllegalStateException("Nobody resumed " + resumed);
        };
    }

    private String resumed(Pausing resuming) {
        return switch (resuming) {
            case Pausing.Unchanged already ->
                words.say("discord.discussion.not-paused", "where", where(already.discussion()));
            case Pausing.NoneHere none -> noneHere(none.elsewhere());
            case Pausing.Resumed resumed ->
                words.say(
                        "discord.discussion.resumed",
                        "where",
                        where(resumed.discussion()),
                        "comes",
                        resumed.next().isPresent() ? "yes" : "no",
                        "next",
                        resumed.next().map(When::epoch).orElse(""));
            case Pausing.Paused paused -> throw new IllegalStateException("Nobody paused " + paused);
        };
    }

    private String noneHere(List<Discussion> elsewhere) {
        return words.say(
                "discord.discussion.none-here",
                "any",
                elsewhere.isEmpty() ? "no" : "yes",
                "where",
                elsewhere.stream()
                        .limit(MOST_NAMED)
                        .map(DiscussionCommands::where)
                        .collect(Collectors.joining(", ")));
    }

    private Note closed(Discussions.Closing.Closed closed) {
        String where = where(closed.discussion());
        return switch (closed.stands()) {
            case WHOLE -> Note.of(closed("discord.discussion.closed", closed, where));
            case WITHOUT_PICTURES ->
                Note.of(closed("discord.discussion.closed", closed, where))
                        .under(words.say("discord.discussion.without-pictures", "where", where));
            case THREAD_GONE -> Note.of(closed("discord.discussion.closed-unposted", closed, "gone"));
            case NEVER_OPENED -> Note.of(closed("discord.discussion.closed-unposted", closed, "unopened"));
            case GIVEN_UP -> Note.of(closed("discord.discussion.closed-unposted", closed, "given-up"));
        };
    }

    private String closed(String key, Discussions.Closing.Closed closed, String where) {
        return words.say(key, "where", where, "voices", closed.recap().voices());
    }

    /** The recap as it stands, to the host alone: posting it is what closing does. */
    private void recap(Turn turn, Essay essay) {
        Recap recap = discussions
                .recap(turn.who().club().id(), essay.id())
                .orElseThrow(() -> new Unable(words.say(
                        "discord.discussion.no-recap",
                        "title",
                        Shown.inline(essay.credits().title(), 150))));
        turn.reply()
                .say(words.say(
                        "discord.discussion.recap",
                        "state",
                        recap.discussion().isOpen() ? "open" : "closed",
                        "late",
                        recap.late()));
        RecapPost.messages(recap, words).forEach(message -> turn.reply().say(Note.of(message)));
    }

    private static String where(Discussion discussion) {
        return Destinations.mention(discussion.thread().orElse(discussion.channel()));
    }

    private static String link(Discussion discussion, AskedPrompt prompt) {
        return prompt.message()
                .map(message ->
                        DiscordLink.to(discussion.club(), discussion.thread().orElse(discussion.channel()), message))
                .orElseGet(() -> where(discussion));
    }
}
