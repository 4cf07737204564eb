package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.essay.Problem;
import aftercredits.schedule.Activity;
import aftercredits.schedule.season.ClubChannels;
import aftercredits.schedule.season.SeasonChange;
import aftercredits.schedule.season.SeasonChanges;
import aftercredits.schedule.season.SeasonEntry;
import aftercredits.schedule.season.Seasons;
import aftercredits.schedule.season.Seasons.Applying;
import aftercredits.schedule.season.Seasons.Attached;
import aftercredits.schedule.season.Seasons.DryRun;
import aftercredits.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.components.buttons.ButtonInteraction;
import org.jspecify.annotations.Nullable;

/**
 * {@code /schedule import} and {@code export}. The file of a dry run travels on the very message that shows the changes, and
 * comes back with the press on Apply: Discord keeps it as long as the message, so that nothing has to be kept or cleared here, a
 * restart in between changes nothing, and the host sees what is applied.
 */
final class SeasonFiles {
    private static final String FILE = "season.yaml";
    private static final String CALENDAR = "calendar.ics";
    private static final int NAME = 100;

    private final Seasons seasons;
    private final Download download;
    private final Destinations destinations;
    private final SeasonText text;
    private final Words words;

    SeasonFiles(Seasons seasons, Download download, Destinations destinations, Words words) {
        this.seasons = seasons;
        this.download = download;
        this.destinations = destinations;
        this.text = new SeasonText(words);
        this.words = words;
    }

    /** Shows what importing the file would change. */
    void read(Turn turn, Message.Attachment attachment, @Nullable Guild guild) {
        String name = attachment.getFileName();
        String ending = name.toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".yaml") && !ending.endsWith(".yml")) {
            throw new Unable(words.say("discord.season.ending", "name", Shown.inline(name, NAME)));
        }
        String yaml = text(attachment, name);
        DryRun run = seasons.dryRun(turn.who().club(), new Attached(name, yaml), channels(guild));
        notes(turn, run, yaml, Optional.empty()).forEach(turn.reply()::say);
    }

    /** Makes the changes that the pressed message shows, if they are still what the file comes to. */
    void apply(Turn turn, String fingerprint, ButtonInteraction press) {
        turn.reply().defer();
        List<Message.Attachment> files = press.getMessage().getAttachments();
        if (files.isEmpty()) {
            throw new Unable(words.say("discord.season.file-gone"));
        }
        String yaml = text(files.getFirst(), FILE);
        Applying applying = seasons.apply(
                turn.who().club(),
                new Attached(FILE, yaml),
                channels(press.getGuild()),
                fingerprint,
                turn.who().id());
        List<Note> notes = switch (applying) {
            case Applying.Applied(SeasonChanges changes, List<SeasonChange> undone) ->
                Shown.pages(done(turn, changes, undone), Shown.MESSAGE).stream()
                        .map(Note::of)
                        .toList();
            case Applying.Changed(DryRun now) ->
                notes(turn, now, yaml, Optional.of(words.say("discord.season.changed-meanwhile")));
        };
        turn.reply().change(notes.getFirst());
        notes.stream().skip(1).forEach(turn.reply()::say);
    }

    void cancel(Turn turn) {
        turn.reply().change(Note.of(words.say("discord.season.cancelled")));
    }

    /** Gives the calendar as a season file and as a file for calendar programs. */
    void export(Turn turn, @Nullable Guild guild) {
        ClubChannels channels = channels(guild);
        turn.reply()
                .say(Note.of(words.say("discord.season.exported"))
                        .attach(FILE, bytes(seasons.yaml(turn.who().club(), channels, words)))
                        .attach(CALENDAR, bytes(seasons.ics(turn.who().club(), channels, words))));
    }

    private String text(Message.Attachment attachment, String name) {
        String shown = Shown.inline(name, NAME);
        return switch (download.text(attachment)) {
            case Download.Outcome.Text fetched -> fetched.text();
            case Download.Outcome.TooLarge large ->
                throw new Unable(words.say("discord.season.too-large", "name", shown));
            case Download.Outcome.NotUtf8(int line) ->
                throw new Unable(words.say("discord.season.not-utf8", "name", shown, "line", line));
            case Download.Outcome.Failed failed -> throw new Unable(words.say("discord.season.failed", "name", shown));
        };
    }

    /** What a dry run says, as many messages as it takes; the last has the buttons and the file. */
    private List<Note> notes(Turn turn, DryRun run, String yaml, Optional<String> before) {
        List<String> entries = new ArrayList<>(before.stream().toList());
        return switch (run) {
            case DryRun.Refused(List<Problem> problems) -> {
                entries.add(words.say("discord.season.problems", "count", problems.size()));
                problems.forEach(problem -> entries.add(text.problem(problem)));
                yield Shown.pages(entries, Shown.MESSAGE).stream().map(Note::of).toList();
            }
            case DryRun.Ready(SeasonChanges changes, List<Problem> warnings) -> {
                entries.add(text.head(changes));
                entries.addAll(text.lines(changes, turn.who().club().zone()));
                warnings.forEach(warning -> entries.add(text.problem(warning)));
                entries.addAll(missing(turn, changes));
                List<String> pages = Shown.pages(entries, Shown.MESSAGE);
                List<Note> notes = new ArrayList<>(pages.subList(0, pages.size() - 1).stream()
                        .map(Note::of)
                        .toList());
                Note last = Note.of(pages.getLast());
                notes.add(changes.isNothing() ? last : withButtons(last, changes, yaml));
                yield notes;
            }
        };
    }

    private Note withButtons(Note note, SeasonChanges changes, String yaml) {
        return note.attach(FILE, bytes(yaml))
                .with(
                        Button.primary(
                                new BotButton.ApplySeason(changes.fingerprint()).customId(),
                                words.say("discord.button.apply-season")),
                        Button.secondary(
                                new BotButton.CancelSeason().customId(), words.say("discord.button.cancel-season")));
    }

    /** What the bot would lack now in the channels that the changes name. */
    private List<String> missing(Turn turn, SeasonChanges changes) {
        Map<ChannelId, List<Activity>> wanted = new LinkedHashMap<>();
        for (SeasonChange change : changes.all()) {
            wanted(change)
                    .ifPresent(need -> need.channel()
                            .or(() -> turn.who().club().homeChannel())
                            .ifPresent(channel -> wanted.computeIfAbsent(channel, key -> new ArrayList<>())
                                    .add(need.activity())));
        }
        return wanted.entrySet().stream()
                .flatMap(place -> place.getValue().stream()
                        .flatMap(activity -> destinations
                                .missingFor(activity, place.getKey())
                                .map(permissions -> words.say(
                                        "discord.schedule.missing",
                                        "channel",
                                        Destinations.mention(place.getKey()),
                                        "permissions",
                                        permissions))
                                .stream()))
                .distinct()
                .toList();
    }

    /** What will be posted where. */
    private record Need(Activity activity, Optional<ChannelId> channel) {
        static Need of(SeasonEntry entry) {
            return new Need(entry.activity(), entry.channel());
        }
    }

    private static Optional<Need> wanted(SeasonChange change) {
        Optional<Need> need = switch (change) {
            case SeasonChange.Add add -> Optional.of(Need.of(add.entry()));
            case SeasonChange.Replace replace -> Optional.of(Need.of(replace.entry()));
            case SeasonChange.Rewrite rewrite ->
                Optional.of(new Need(rewrite.will().activity(), rewrite.will().channel()));
            default -> Optional.empty();
        };
        return need.filter(known -> known.activity() != Activity.SCREENING);
    }

    private List<String> done(Turn turn, SeasonChanges changes, List<SeasonChange> undone) {
        List<String> entries = new ArrayList<>();
        entries.add(text.applied(changes, undone.size()));
        undone.forEach(change -> text.line(change, turn.who().club().zone()).ifPresent(entries::add));
        return entries;
    }

    private static ClubChannels channels(@Nullable Guild guild) {
        Map<ChannelId, String> names = new LinkedHashMap<>();
        Stream.of(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM)
                .flatMap(type -> Objects.requireNonNull(guild).getChannels().stream()
                        .filter(channel -> channel.getType() == type))
                .forEach(channel -> names.put(new ChannelId(channel.getIdLong()), channel.getName()));
        return new ClubChannels(names);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
