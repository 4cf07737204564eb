package aftercredits.discord;

import aftercredits.discussion.PromptButtons;
import aftercredits.posting.MessageId;
import aftercredits.text.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.update.GuildUpdateNameEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericSelectMenuInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.CommandAutoCompleteInteraction;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what Discord sends and puts it through to whoever answers it. */
final class Switchboard extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    /** They lead through the setting up of a club anyway. */
    private static final Set<String> SAY_IT_THEMSELVES = Set.of("club setup", "help");

    private final Desk desk;
    private final Clubs clubs;
    private final Map<Language, Staff> staff;
    /** The same for every language, by their names. */
    private final Map<String, SlashCommandData> slashCommands;

    private final SetupHint setupHint = new SetupHint();

    /** @param staff who answers, for each language */
    Switchboard(Desk desk, Clubs clubs, Map<Language, Staff> staff) {
        this.desk = desk;
        this.clubs = clubs;
        this.staff = Map.copyOf(staff);
        this.slashCommands = staff(Language.ENGLISH).groups().values().stream()
                .collect(Collectors.toUnmodifiableMap(CommandGroup::name, CommandGroup::definition));
    }

    /** Those who answer in that language; what they can do is the same in each. */
    private Staff staff(Language language) {
        return Objects.requireNonNull(staff.get(language));
    }

    private Staff staff(Turn turn) {
        return staff(turn.words().language());
    }

    /** Every command, in the order of their names. */
    List<CommandData> definitions() {
        return Stream.concat(
                        slashCommands.values().stream(),
                        staff(Language.ENGLISH).messageCommands().stream().map(MessageCommand::definition))
                .sorted(Comparator.comparing(CommandData::getName))
                .<CommandData>map(command -> command)
                .toList();
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        note(event.getGuild());
    }

    /** A server that Discord had trouble with at the start, or since. */
    @Override
    public void onGuildAvailable(GuildAvailableEvent event) {
        note(event.getGuild());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        safely(event.getGuild().getId(), () -> clubs.gone(event.getGuild().getIdLong()));
    }

    @Override
    public void onUnavailableGuildLeave(UnavailableGuildLeaveEvent event) {
        safely(event.getGuildId(), () -> clubs.gone(event.getGuildIdLong()));
    }

    /** Nobody tells of servers that the bot was removed from while Discord had forgotten its session. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        safely("of any", clubs::compare);
    }

    @Override
    public void onGuildUpdateName(GuildUpdateNameEvent event) {
        note(event.getGuild());
    }

    /** As of each of them; for all that the bot finds itself in at once. */
    void note(Collection<Guild> guilds) {
        safely("of any", () -> clubs.news(guilds).forEach(this::note));
    }

    /** Keeps the club's name; posts nothing. */
    void note(Guild guild) {
        safely(guild.getId(), () -> clubs.seen(guild));
    }

    private static void safely(String server, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failure) {
            LOG.error("The club of server {} could not be noted", server, failure);
        }
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        desk.answer(event, Reply.Kind.NEW, "/" + event.getFullCommandName(), turn -> {
            String subcommand = subcommand(event);
            CommandGroup group = staff(turn)
                    .group(event.getName())
                    .filter(known -> has(known, subcommand))
                    .orElseThrow(() -> new Unable(turn.words().say("discord.unknown-command")));
            admit(turn, group.access(subcommand));
            refuseOtherServers(turn, event);
            Runnable command = () -> group.run(turn, subcommand, event);
            if (SAY_IT_THEMSELVES.contains(event.getFullCommandName())) {
                command.run();
            } else {
                setupHint.after(turn, command);
            }
        });
    }

    /** Empty for a command that has none. */
    private static String subcommand(CommandInteractionPayload command) {
        return Objects.requireNonNullElse(command.getSubcommandName(), "");
    }

    private boolean has(CommandGroup group, String subcommand) {
        List<SubcommandData> subcommands =
                Objects.requireNonNull(slashCommands.get(group.name())).getSubcommands();
        return subcommands.isEmpty()
                ? subcommand.isEmpty()
                : subcommands.stream().anyMatch(known -> known.getName().equals(subcommand));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        desk.answer(event, Reply.Kind.NEW, "Message command " + event.getName(), turn -> {
            MessageCommand command = staff(turn)
                    .messageCommand(event.getName())
                    .orElseThrow(() -> new Unable(turn.words().say("discord.unknown-command")));
            admit(turn, command.access());
            command.run(turn, event);
        });
    }

    /** Discord offers a server's own channels alone; that a club posts nowhere else does not rest on it. */
    private static void refuseOtherServers(Turn turn, SlashCommandInteractionEvent command) {
        command.getOptionsByType(OptionType.CHANNEL).stream()
                .map(OptionMapping::getAsChannel)
                .filter(channel -> !channel.getGuild().equals(command.getGuild()))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new Unable(turn.words().say("discord.place.gone", "channel", foreign.getAsMention()));
                });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        String id = event.getComponentId();
        Optional<BotButton> ours = ButtonIds.parse(id);
        MessageId message = new MessageId(event.getMessageIdLong());
        boolean onCard = staff(Language.ENGLISH).buttons().onCard(id, message).isPresent();
        boolean changes = onCard
                || ours.filter(PressRules::changesItsMessage).isPresent()
                || staff(Language.ENGLISH)
                        .buttons()
                        .onFilm(id)
                        .filter(FilmPress::changes)
                        .isPresent();
        desk.answer(event, kind(changes), "Button " + id.split(":", 2)[0], turn -> {
            Buttons buttons = staff(turn).buttons();
            Optional<FilmPress> onFilm = buttons.onFilm(id);
            if (onFilm.isPresent()) {
                admit(turn, onFilm.get().access());
                onFilm.get().act().accept(turn);
            } else if (ours.isPresent()) {
                admit(turn, PressRules.access(ours.get()));
                buttons.press(turn, ours.get(), event);
            } else if (onCard) {
                admit(turn, Access.HOST);
                buttons.onCard(id, message).orElseThrow().accept(turn);
            } else {
                PromptButtons button = PromptButtons.parse(id)
                        .orElseThrow(() -> new Unable(turn.words().say("discord.unknown-button")));
                buttons.press(turn, button);
            }
        });
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        choose(event, event.getValues());
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        choose(event, event.getValues().stream().map(IMentionable::getId).toList());
    }

    private void choose(GenericSelectMenuInteractionEvent<?, ?> event, List<String> values) {
        Optional<BotMenu> menu = BotMenu.parse(event.getComponentId());
        Reply.Kind kind = kind(menu.filter(PressRules::changesItsMessage).isPresent());
        desk.answer(event, kind, "Menu " + event.getComponentId().split(":", 2)[0], turn -> {
            BotMenu ours = menu.orElseThrow(() -> new Unable(turn.words().say("discord.unknown-button")));
            admit(turn, PressRules.access(ours));
            if (!staff(turn).buttons().choose(turn, ours, values, event)) {
                throw new Unable(turn.words().say("discord.unknown-button"));
            }
        });
    }

    private static Reply.Kind kind(boolean changesItsMessage) {
        return changesItsMessage ? Reply.Kind.CHANGE : Reply.Kind.NEW;
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Optional<BotForm> form = BotForm.parse(event.getModalId());
        Reply.Kind kind = kind(form.filter(PressRules::changesItsMessage).isPresent());
        String what = "Form " + event.getModalId().split(":", 2)[0];
        desk.answer(event, kind, what, Buttons.typed(form, event), turn -> {
            BotForm ours = form.orElseThrow(() -> new Unable(turn.words().say("discord.unknown-form")));
            admit(turn, PressRules.access(ours));
            staff(turn).buttons().submit(turn, ours, event);
        });
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild == null || guild.isDetached()) {
            return;
        }
        try {
            Caller who = Caller.of(event, clubs.of(guild));
            Staff answering = staff(Spoken.by(event).orElse(who.club().language()));
            event.replyChoices(choices(answering, who, event)).complete();
        } catch (RuntimeException failure) {
            LOG.warn("No completion for /{}: {}", event.getFullCommandName(), failure.toString());
        }
    }

    /** Who may not use a command is not told what it could be used on either. */
    private List<Command.Choice> choices(Staff answering, Caller who, CommandAutoCompleteInteraction typing) {
        String subcommand = subcommand(typing);
        boolean admitted = answering
                .group(typing.getName())
                .filter(group -> has(group, subcommand))
                .filter(group -> group.access(subcommand).admits(who))
                .isPresent();
        return admitted
                ? answering
                        .completions()
                        .of(
                                who.club(),
                                typing.getFullCommandName(),
                                typing.getFocusedOption().getName(),
                                typing.getFocusedOption().getValue())
                : List.of();
    }

    private static void admit(Turn turn, Access access) {
        if (!access.admits(turn.who())) {
            throw new Unable(turn.words().say(refusal(turn.who(), access)));
        }
    }

    private static String refusal(Caller who, Access access) {
        if (access == Access.SERVER_MANAGER) {
            return "discord.managers-only";
        }
        return who.hostRoleGone() ? "discord.hosts-only-role-gone" : "discord.hosts-only";
    }
}
