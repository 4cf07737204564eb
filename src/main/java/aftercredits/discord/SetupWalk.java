package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.RoleId;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.modals.Modal;

/** Walks whoever sets up a club through its settings, in one private message that changes as they go. */
final class SetupWalk {
    private static final int LONGEST_CITY = 60;

    private final SetupText text;
    private final ClubSettings settings;
    private final ClubCheck check;
    private final Words words;
    private final InstantSource clock;

    SetupWalk(SetupText text, ClubSettings settings, ClubCheck check, Words words, InstantSource clock) {
        this.text = text;
        this.settings = settings;
        this.check = check;
        this.words = words;
        this.clock = clock;
    }

    /** Begins with what is set, and where nothing is with what is likely. */
    void begin(Turn turn, Club club, Interaction asked) {
        boolean zoneIsUnset = club.zone().equals(ZoneOffset.UTC);
        SetupDraft likely = SetupDraft.of(club)
                .meetingIn(club.homeChannel().or(() -> here(asked)))
                .onTheClockOf(zoneIsUnset ? guess(asked) : club.zone());
        turn.reply().say(step(SetupStep.CHANNEL, likely, asked));
    }

    private static ZoneId guess(Interaction asked) {
        return ZoneGuess.of(asked.getGuildLocale(), asked.getUserLocale());
    }

    /** Where the command was used, or the first channel that a club can meet in. */
    private static Optional<ChannelId> here(Interaction asked) {
        Guild server = server(asked);
        Optional<GuildChannel> used = Optional.ofNullable(server.getGuildChannelById(asked.getChannelIdLong()));
        return Stream.concat(used.stream(), server.getTextChannels().stream())
                .filter(channel -> SetupText.HOMES.contains(channel.getType()))
                .map(channel -> new ChannelId(channel.getIdLong()))
                .findFirst();
    }

    private static Guild server(Interaction asked) {
        return Objects.requireNonNull(asked.getGuild());
    }

    void show(Turn turn, BotButton.Setup button, Interaction pressed) {
        turn.reply().change(step(button.step(), button.draft(), pressed));
    }

    /** What was chosen from a step's menu holds, and the next step follows. */
    void choose(Turn turn, SetupMenu menu, SetupDraft chosen, Interaction pressed) {
        boolean everyone = chosen.hostRole()
                .map(role -> server(pressed).getRoleById(role.snowflake()))
                .filter(Role::isPublicRole)
                .isPresent();
        turn.reply()
                .change(
                        everyone
                                ? step(
                                        menu.step(),
                                        menu.draft(),
                                        pressed,
                                        Optional.of(words.say("discord.club.everyone")))
                                : step(menu.step().next(), chosen, pressed));
    }

    /** Asks for a city in a form: a menu on a message has no completion. */
    void askForCity(Turn turn, SetupDraft draft) {
        turn.reply()
                .form(
                        Modal.create(new BotForm.SetupCity(draft).customId(), words.say("discord.setup.city.title"))
                                .addComponents(Label.of(
                                        words.say("discord.setup.city"),
                                        words.say("discord.setup.city.hint"),
                                        TextInput.create(BotForm.CITY, TextInputStyle.SHORT)
                                                .setRequired(true)
                                                .setMaxLength(LONGEST_CITY)
                                                .build()))
                                .build(),
                        words.say("discord.form.too-late"));
    }

    /** A city that one place alone is called leads on; several are put into the menu. */
    void goTo(Turn turn, SetupDraft draft, String typed, Interaction sent) {
        Optional<ZoneId> meant = Zones.meant(typed);
        List<ZoneId> matching = Zones.matching(typed);
        if (meant.isPresent()) {
            turn.reply().change(step(SetupStep.ZONE.next(), draft.onTheClockOf(meant.get()), sent));
        } else if (matching.isEmpty()) {
            turn.reply()
                    .change(step(
                            SetupStep.ZONE,
                            draft,
                            sent,
                            Optional.of(words.say("discord.setup.city.unknown", "typed", Shown.inline(typed, 60)))));
        } else {
            String remark = words.say("discord.setup.city.several", "typed", Shown.inline(typed, 60));
            turn.reply().change(text.of(SetupStep.ZONE, draft, matching, Optional.of(remark)));
        }
    }

    /** The end: only now is anything saved. */
    void save(Turn turn, SetupDraft draft, Interaction pressed) {
        SetupDraft standing = standing(draft, server(pressed));
        if (standing.channel().isEmpty()) {
            turn.reply()
                    .change(step(
                            SetupStep.CHANNEL,
                            standing,
                            pressed,
                            Optional.of(words.say("discord.setup.channel.gone"))));
            return;
        }
        turn.reply().defer();
        Club before = turn.who().club();
        turn.reply().change(Note.of(settings.save(before, standing.on(before))));
    }

    private Note step(SetupStep step, SetupDraft draft, Interaction asked) {
        return step(step, draft, asked, Optional.empty());
    }

    private Note step(SetupStep step, SetupDraft draft, Interaction asked, Optional<String> remark) {
        SetupDraft standing = standing(draft, server(asked));
        boolean showsChannel = step == SetupStep.CHANNEL || step == SetupStep.SUMMARY;
        Optional<String> trouble = showsChannel ? standing.channel().flatMap(check::placeTrouble) : Optional.empty();
        return text.of(step, standing, step == SetupStep.ZONE ? nearby(asked) : List.of(), remark.or(() -> trouble));
    }

    /** Without a channel or a role that this server does not have, or has no more. */
    private static SetupDraft standing(SetupDraft draft, Guild server) {
        Optional<ChannelId> channel = draft.channel()
                .filter(id -> Optional.ofNullable(server.getGuildChannelById(id.snowflake()))
                        .filter(there -> SetupText.HOMES.contains(there.getType()))
                        .isPresent());
        Optional<RoleId> role = draft.hostRole()
                .filter(id -> Optional.ofNullable(server.getRoleById(id.snowflake()))
                        .filter(there -> !there.isPublicRole())
                        .isPresent());
        return draft.meetingIn(channel).runBy(role);
    }

    /** The clocks of the countries that the server's language and the member's are mostly spoken in. */
    private List<ZoneId> nearby(Interaction asked) {
        return Stream.concat(
                        Stream.of(guess(asked)),
                        Stream.of(asked.getGuildLocale(), asked.getUserLocale())
                                .map(ZoneGuess::country)
                                .distinct()
                                .flatMap(country -> Zones.of(country, clock).stream()))
                .distinct()
                .toList();
    }
}
