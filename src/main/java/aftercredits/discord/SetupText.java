package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.RoleId;
import aftercredits.club.UnmarkedEssays;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/** The steps of the walk through {@code /club setup}, as messages. */
final class SetupText {
    /** Where a club can meet. */
    static final List<ChannelType> HOMES = List.of(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM);

    private final Words words;
    private final InstantSource clock;

    /** @param clock the time that it is said to be in a zone */
    SetupText(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param zones what the menu of zones offers besides the draft's
     * @param remark said first, where something has to be
     */
    Note of(SetupStep step, SetupDraft draft, List<ZoneId> zones, Optional<String> remark) {
        List<String> lines = new ArrayList<>();
        lines.add(
                step == SetupStep.SUMMARY
                        ? words.say("discord.setup.summary")
                        : words.say("discord.setup.step", "step", step.number(), "steps", SetupStep.QUESTIONS));
        remark.ifPresent(text -> lines.add(words.say("discord.check.fix", "what", text)));
        lines.add(question(step, draft));
        Note note = Note.of(String.join("\n", lines));
        Optional<ActionRowChildComponent> menu = menu(step, draft, zones);
        return (menu.isPresent() ? note.withRows(List.of(ActionRow.of(menu.get()))) : note).with(buttons(step, draft));
    }

    private String question(SetupStep step, SetupDraft draft) {
        return switch (step) {
            case CHANNEL -> words.say("discord.setup.channel", "channel", channel(draft));
            case ZONE -> words.say("discord.setup.zone", "city", city(draft.zone()), "time", time(draft.zone()));
            case HOSTS -> words.say("discord.setup.hosts", "role", role(draft));
            case ANSWERS -> words.say("discord.setup.answers", "answers", answers(draft));
            case SPOILERS -> words.say("discord.setup.spoilers", "spoilers", spoilers(draft));
            case SUMMARY ->
                words.say(
                        "discord.setup.all",
                        "channel",
                        channel(draft),
                        "zone",
                        When.zone(draft.zone()),
                        "time",
                        time(draft.zone()),
                        "role",
                        role(draft),
                        "answers",
                        answers(draft),
                        "spoilers",
                        spoilers(draft));
        };
    }

    private static String channel(SetupDraft draft) {
        return draft.channel().map(Destinations::mention).orElse("none");
    }

    private static String role(SetupDraft draft) {
        return draft.hostRole().map(role -> "<@&" + role + ">").orElse("none");
    }

    private static String answers(SetupDraft draft) {
        return draft.answers() == AnswerVisibility.OPEN ? "open" : "after";
    }

    private static String spoilers(SetupDraft draft) {
        return draft.unmarked() == UnmarkedEssays.SHOWN ? "shown" : "hidden";
    }

    private String city(ZoneId zone) {
        return Zones.city(zone, words.locale());
    }

    private String time(ZoneId zone) {
        return When.clock(clock.instant().atZone(zone).toLocalTime());
    }

    private Optional<ActionRowChildComponent> menu(SetupStep step, SetupDraft draft, List<ZoneId> zones) {
        String id = new SetupMenu(step, draft).customId();
        return switch (step) {
            case CHANNEL -> Optional.of(channels(id, draft.channel()));
            case ZONE -> Optional.of(zones(id, draft.zone(), zones));
            case HOSTS -> Optional.of(roles(id, draft.hostRole()));
            case ANSWERS ->
                Optional.of(StringSelectMenu.create(id)
                        .addOption(words.say("discord.choice.answers.after-answering"), SetupMenu.AFTER_ANSWERING)
                        .addOption(words.say("discord.choice.answers.open"), SetupMenu.OPEN)
                        .setPlaceholder(words.say("discord.setup.answers.menu"))
                        .build());
            case SPOILERS ->
                Optional.of(StringSelectMenu.create(id)
                        .addOption(words.say("discord.setup.spoilers.hidden"), SetupMenu.HIDDEN)
                        .addOption(words.say("discord.setup.spoilers.shown"), SetupMenu.SHOWN)
                        .setPlaceholder(words.say("discord.setup.spoilers.menu"))
                        .build());
            case SUMMARY -> Optional.empty();
        };
    }

    private EntitySelectMenu channels(String id, Optional<ChannelId> now) {
        return EntitySelectMenu.create(id, SelectTarget.CHANNEL)
                .setChannelTypes(HOMES)
                .setPlaceholder(words.say("discord.setup.channel.menu"))
                .setDefaultValues(now.map(channel -> DefaultValue.channel(channel.snowflake())).stream()
                        .toList())
                .build();
    }

    private EntitySelectMenu roles(String id, Optional<RoleId> now) {
        return EntitySelectMenu.create(id, SelectTarget.ROLE)
                .setPlaceholder(words.say("discord.setup.hosts.menu"))
                .setDefaultValues(now.map(role -> DefaultValue.role(role.snowflake())).stream()
                        .toList())
                .build();
    }

    private StringSelectMenu zones(String id, ZoneId now, List<ZoneId> others) {
        StringSelectMenu.Builder menu =
                StringSelectMenu.create(id).setPlaceholder(words.say("discord.setup.zone.menu"));
        List<ZoneId> all = new ArrayList<>(others);
        all.remove(now);
        all.addFirst(now);
        all.stream()
                .distinct()
                .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                .forEach(zone -> menu.addOptions(
                        SelectOption.of(zoneChoice(zone), zone.getId()).withDescription(zone.getId())));
        return menu.build();
    }

    /** A zone as a choice: its city and the time there. */
    String zoneChoice(ZoneId zone) {
        return words.say("discord.setup.zone.choice", "city", city(zone), "time", time(zone));
    }

    private List<Button> buttons(SetupStep step, SetupDraft draft) {
        List<Button> buttons = new ArrayList<>();
        if (step == SetupStep.SUMMARY) {
            buttons.add(
                    Button.success(new BotButton.SaveSetup(draft).customId(), words.say("discord.button.setup-save")));
        } else {
            buttons.add(Button.primary(to(step.next(), draft), words.say("discord.button.setup-use"))
                    .withDisabled(draft.channel().isEmpty()));
        }
        if (step == SetupStep.ZONE) {
            buttons.add(Button.secondary(
                    new BotButton.SetupCity(draft).customId(), words.say("discord.button.setup-city")));
        }
        if (step == SetupStep.HOSTS && draft.hostRole().isPresent()) {
            buttons.add(Button.secondary(
                    to(step.next(), draft.runBy(Optional.empty())), words.say("discord.button.setup-no-role")));
        }
        if (step == SetupStep.CHANNEL) {
            buttons.add(Button.secondary(to(SetupStep.SUMMARY, draft), words.say("discord.button.setup-rest"))
                    .withDisabled(draft.channel().isEmpty()));
        }
        step.back().ifPresent(back -> buttons.add(Button.secondary(to(back, draft), words.say("discord.button.back"))));
        return buttons;
    }

    private static String to(SetupStep step, SetupDraft draft) {
        return new BotButton.Setup(step, draft).customId();
    }
}
