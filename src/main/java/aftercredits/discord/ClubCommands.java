package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.LeftClubs;
import aftercredits.club.PromptRule;
import aftercredits.club.RoleId;
import aftercredits.club.ThreadReplies;
import aftercredits.discussion.ThreadLog;
import aftercredits.schedule.Schedule;
import aftercredits.schedule.Sessions;
import aftercredits.text.Language;
import aftercredits.text.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /club}. */
final class ClubCommands implements CommandGroup {
    /** A week. */
    private static final int LONGEST_LATE_HOURS = 168;

    private final Definitions define;
    private final Clubs clubs;
    private final ClubCheck check;
    private final KeepingDesk keeping;
    private final Sessions sessions;
    private final ThreadLog threads;
    private final Words words;

    ClubCommands(
            Definitions define,
            Clubs clubs,
            ClubCheck check,
            KeepingDesk keeping,
            Sessions sessions,
            ThreadLog threads,
            Words words) {
        this.define = define;
        this.clubs = clubs;
        this.check = check;
        this.keeping = keeping;
        this.sessions = sessions;
        this.threads = threads;
        this.words = words;
    }

    /**
     * Discord grants or hides whole commands only. {@code /club check} is for hosts, who need no Discord permission, so
     * the command is shown to all and {@code setup} asks for Manage Server itself.
     */
    @Override
    public SlashCommandData definition() {
        return define.command(
                "club",
                define.sub(
                        "club",
                        "setup",
                        define.channel(true, ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM),
                        define.required(OptionType.STRING, "timezone").setAutoComplete(true),
                        define.option(OptionType.ROLE, "host-role"),
                        define.choice("answers", false, "open", "after-answering"),
                        define.choice("prompts", false, "kept", "undecided"),
                        define.option(OptionType.INTEGER, "late-limit").setRequiredRange(0, LONGEST_LATE_HOURS),
                        define.choice("thread-replies", false, "on", "off"),
                        define.option(OptionType.INTEGER, "keep-answers").setRequiredRange(0, KeepingDesk.MOST_DAYS),
                        define.language()),
                define.sub("club", "check"));
    }

    @Override
    public Access access(String subcommand) {
        return subcommand.equals("setup") ? Access.SERVER_MANAGER : Access.HOST;
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        switch (subcommand) {
            case "setup" -> setUp(turn, command);
            case "check" -> check(turn, command);
            default -> throw new IllegalArgumentException(subcommand);
        }
    }

    private void check(Turn turn, SlashCommandInteraction command) {
        turn.reply().defer();
        ClubCheck.Findings findings = check.look(turn.who(), command);
        List<String> pages = Shown.pages(findings.lines(), Shown.MESSAGE);
        pages.forEach(page -> turn.reply().say(page));
        findings.stopped().forEach(note -> turn.reply().say(note));
    }

    private void setUp(Turn turn, SlashCommandInteraction command) {
        Club before = turn.who().club();
        ChannelId channel = Typed.channel(command).orElseThrow();
        Club chosen = new Club(
                before.id(),
                before.name(),
                Optional.of(channel),
                zone(Typed.required(command, "timezone")),
                hostRole(command).or(before::hostRole),
                answers(command).orElse(before.answers()),
                prompts(command).orElse(before.prompts()),
                lateLimit(command).orElse(before.lateLimit()),
                before.retention(),
                threadReplies(command).orElse(before.threadReplies()),
                before.unmarked(),
                language(command).orElse(before.language()));
        Optional<Duration> wanted = keepAnswers(command).orElse(before.retention());
        Optional<Note> question = keeping.question(before, wanted);
        Club club = question.isPresent() ? chosen : chosen.keeping(wanted);
        clubs.save(club);
        Optional<String> untold = switched(turn, before, club);
        turn.reply()
                .say(words.say(
                                "discord.club.saved",
                                "channel",
                                Destinations.mention(channel),
                                "zone",
                                club.zone().getId(),
                                "role",
                                club.hostRole().map(role -> "<@&" + role + ">").orElse("none"),
                                "answers",
                                club.answers() == AnswerVisibility.OPEN ? "open" : "after",
                                "prompts",
                                club.prompts() == PromptRule.ONLY_KEPT ? "kept" : "undecided",
                                "late",
                                club.lateLimit().toHours(),
                                "replies",
                                club.threadReplies() == ThreadReplies.LOGGED ? "on" : "off",
                                "language",
                                club.language().ownName())
                        + "\n\n"
                        + words.say(
                                "discord.club.keeping",
                                "days",
                                RetentionText.days(club.retention()),
                                "grace",
                                LeftClubs.GRACE.toDays())
                        + Stream.of(check.homeTrouble(club), otherZones(club), check.replyTrouble(club), untold)
                                .flatMap(Optional::stream)
                                .map(trouble -> "\n\n" + trouble)
                                .collect(Collectors.joining()));
        question.ifPresent(turn.reply()::say);
    }

    /** Empty where nothing was said; 0 days is no limit. */
    private static Optional<Optional<Duration>> keepAnswers(SlashCommandInteraction command) {
        return Optional.ofNullable(command.getOption("keep-answers"))
                .map(OptionMapping::getAsLong)
                .map(days -> Optional.of(Duration.ofDays(Math.clamp(days, 0, KeepingDesk.MOST_DAYS)))
                        .filter(Duration::isPositive));
    }

    /** Members are told before anything that they write is logged. */
    private Optional<String> switched(Turn turn, Club before, Club club) {
        if (before.threadReplies() != club.threadReplies()) {
            // Who was told once may have forgotten it, and what was written meanwhile is theirs.
            threads.stop(club.id());
        }
        if (club.threadReplies() == ThreadReplies.NOT_LOGGED) {
            return Optional.empty();
        }
        turn.reply().defer();
        int untold = threads.listen(club.id()).untold();
        return untold == 0 ? Optional.empty() : Optional.of(words.say("discord.club.untold", "count", untold));
    }

    /** What is planned stays on the clock it was planned by. */
    private Optional<String> otherZones(Club club) {
        return sessions.standing(club.id()).stream()
                .map(Schedule::zone)
                .filter(zone -> !zone.equals(club.zone()))
                .map(When::zone)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(zones -> words.say("discord.club.old-zone", "zone", zones));
    }

    private ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException wrong) {
            throw new Unable(words.say("discord.club.zone", "typed", Shown.inline(typed, 60)));
        }
    }

    private Optional<RoleId> hostRole(SlashCommandInteraction command) {
        Optional<Role> role =
                Optional.ofNullable(command.getOption("host-role")).map(OptionMapping::getAsRole);
        if (role.filter(Role::isPublicRole).isPresent()) {
            throw new Unable(words.say("discord.club.everyone"));
        }
        return role.map(Role::getIdLong).map(RoleId::new);
    }

    private static Optional<Duration> lateLimit(SlashCommandInteraction command) {
        return Optional.ofNullable(command.getOption("late-limit"))
                .map(OptionMapping::getAsLong)
                .map(hours -> Duration.ofHours(Math.clamp(hours, 0, LONGEST_LATE_HOURS)));
    }

    private static Optional<ThreadReplies> threadReplies(SlashCommandInteraction command) {
        return Typed.text(command, "thread-replies")
                .map(value -> value.equals("on") ? ThreadReplies.LOGGED : ThreadReplies.NOT_LOGGED);
    }

    private static Optional<Language> language(SlashCommandInteraction command) {
        return Typed.text(command, "language").flatMap(Language::understoodBy);
    }

    private static Optional<PromptRule> prompts(SlashCommandInteraction command) {
        return Typed.text(command, "prompts")
                .map(value -> value.equals("kept") ? PromptRule.ONLY_KEPT : PromptRule.UNDECIDED_TOO);
    }

    private static Optional<AnswerVisibility> answers(SlashCommandInteraction command) {
        return Typed.text(command, "answers")
                .map(value -> value.equals("open") ? AnswerVisibility.OPEN : AnswerVisibility.AFTER_ANSWERING);
    }
}
