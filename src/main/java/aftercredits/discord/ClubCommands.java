package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import aftercredits.club.PromptRule;
import aftercredits.club.RoleId;
import aftercredits.club.ThreadReplies;
import aftercredits.club.UnmarkedEssays;
import aftercredits.text.Language;
import aftercredits.text.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /** Options that the walk does not ask about. */
    private static final Set<String> HABITS =
            Set.of("prompts", "late-limit", "thread-replies", "keep-answers", "language");

    private final ClubCheck check;
    private final KeepingDesk keeping;
    private final PaceDesk pace;
    private final ClubSettings settings;
    private final SetupWalk walk;
    private final Words words;

    ClubCommands(
            Definitions define,
            ClubCheck check,
            KeepingDesk keeping,
            PaceDesk pace,
            ClubSettings settings,
            SetupWalk walk,
            Words words) {
        this.define = define;
        this.check = check;
        this.keeping = keeping;
        this.pace = pace;
        this.settings = settings;
        this.walk = walk;
        this.words = words;
    }

    @Override
    public String name() {
        return "club";
    }

    /**
     * Discord grants or hides whole commands only. {@code /club check} is for hosts, who need no Discord permission, so
     * the command is shown to all and {@code setup} asks for Manage Server itself.
     */
    @Override
    public SlashCommandData definition() {
        return define.command(
                name(),
                define.sub(
                        "club",
                        "setup",
                        define.channel(false, SetupText.HOMES.toArray(ChannelType[]::new)),
                        define.option(OptionType.STRING, "timezone").setAutoComplete(true),
                        define.option(OptionType.ROLE, "host-role"),
                        define.choice("answers", false, "open", "after-answering"),
                        define.choice("spoilers", false, "hidden", "shown"),
                        define.choice("prompts", false, "kept", "undecided"),
                        define.option(OptionType.INTEGER, "late-limit").setRequiredRange(0, LONGEST_LATE_HOURS),
                        define.choice("thread-replies", false, "on", "off"),
                        define.option(OptionType.INTEGER, "keep-answers").setRequiredRange(0, KeepingDesk.MOST_DAYS),
                        define.language()),
                pace.definition(),
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
            case "pace" -> pace.set(turn, command);
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

    /**
     * Without options, the walk. With some, they are saved at once and what is left out stays; in a club that nobody has set
     * up that takes a channel and a zone, and without them the walk goes on from what was given.
     */
    private void setUp(Turn turn, SlashCommandInteraction command) {
        Club before = turn.who().club();
        Club rest = habits(before, command);
        Club chosen = rest.settled(
                        Typed.channel(command).or(before::homeChannel),
                        Typed.text(command, "timezone").map(this::zone).orElse(before.zone()),
                        hostRole(command).or(before::hostRole),
                        answers(command).orElse(before.answers()))
                .treating(spoilers(command).orElse(before.unmarked()));
        boolean whole =
                before.isSetUp() || command.getOption("channel") != null && command.getOption("timezone") != null;
        boolean saves = whole && !command.getOptions().isEmpty();
        if (saves || saysHabits(command)) {
            save(turn, before, saves ? chosen : rest, keepAnswers(command).orElse(before.retention()));
        }
        if (!saves) {
            walk.begin(turn, chosen, command);
        }
    }

    private void save(Turn turn, Club before, Club chosen, Optional<Duration> wanted) {
        turn.reply().defer();
        Optional<Note> question = keeping.question(before, wanted);
        turn.reply().say(settings.save(before, question.isPresent() ? chosen : chosen.keeping(wanted)));
        question.ifPresent(turn.reply()::say);
    }

    /** The club with what the walk does not ask. */
    private static Club habits(Club before, SlashCommandInteraction command) {
        return before.asking(prompts(command).orElse(before.prompts()))
                .late(lateLimit(command).orElse(before.lateLimit()))
                .logging(threadReplies(command).orElse(before.threadReplies()))
                .speaking(language(command).orElse(before.language()));
    }

    private static boolean saysHabits(SlashCommandInteraction command) {
        return command.getOptions().stream().map(OptionMapping::getName).anyMatch(HABITS::contains);
    }

    /** Empty where nothing was said; 0 days is no limit. */
    private static Optional<Optional<Duration>> keepAnswers(SlashCommandInteraction command) {
        return Optional.ofNullable(command.getOption("keep-answers"))
                .map(OptionMapping::getAsLong)
                .map(days -> Optional.of(Duration.ofDays(Math.clamp(days, 0, KeepingDesk.MOST_DAYS)))
                        .filter(Duration::isPositive));
    }

    /** A zone's id, an offset, or a city that one place alone is called. */
    private ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException noId) {
            return Zones.meant(typed)
                    .orElseThrow(() -> new Unable(words.say("discord.club.zone", "typed", Shown.inline(typed, 60))));
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

    private static Optional<UnmarkedEssays> spoilers(SlashCommandInteraction command) {
        return Typed.text(command, "spoilers")
                .map(value -> value.equals("shown") ? UnmarkedEssays.SHOWN : UnmarkedEssays.HIDDEN);
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
