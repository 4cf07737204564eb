package aftercredits.discord;

import aftercredits.discussion.PromptButtons;
import aftercredits.posting.MessageId;
import aftercredits.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
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
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.CommandAutoCompleteInteraction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what Discord sends and puts it through to whoever answers it. */
final class Switchboard extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final Desk desk;
    private final Clubs clubs;
    private final Words words;
    private final Completions completions;
    private final Buttons buttons;
    private final Map<String, CommandGroup> groups;
    private final List<MessageCommand> messageCommands;

    Switchboard(
            Desk desk,
            Clubs clubs,
            Words words,
            Completions completions,
            Buttons buttons,
            List<CommandGroup> groups,
            List<MessageCommand> messageCommands) {
        this.desk = desk;
        this.clubs = clubs;
        this.words = words;
        this.completions = completions;
        this.buttons = buttons;
        this.messageCommands = List.copyOf(messageCommands);
        this.groups = groups.stream()
                .collect(
                        Collectors.toUnmodifiableMap(group -> group.definition().getName(), Function.identity()));
    }

    /** Every command, in the order of their names. */
    List<CommandData> definitions() {
        return Stream.concat(
                        groups.values().stream().map(CommandGroup::definition),
                        messageCommands.stream().map(MessageCommand::definition))
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
            CommandGroup group = groups.get(event.getName());
            String subcommand = event.getSubcommandName();
            if (group == null || subcommand == null) {
                throw new Unable(words.say("discord.unknown-command"));
            }
            admit(turn.who(), group.access(subcommand));
            refuseOtherServers(event);
            group.run(turn, subcommand, event);
        });
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        desk.answer(event, Reply.Kind.NEW, "Message command " + event.getName(), turn -> {
            MessageCommand command = messageCommands.stream()
                    .filter(known -> known.definition().getName().equals(event.getName()))
                    .findFirst()
                    .orElseThrow(() -> new Unable(words.say("discord.unknown-command")));
            admit(turn.who(), command.access());
            command.run(turn, event);
        });
    }

    /** Discord offers a server's own channels alone; that a club posts nowhere else does not rest on it. */
    private void refuseOtherServers(SlashCommandInteractionEvent command) {
        command.getOptionsByType(OptionType.CHANNEL).stream()
                .map(OptionMapping::getAsChannel)
                .filter(channel -> !channel.getGuild().equals(command.getGuild()))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new Unable(words.say("discord.place.gone", "channel", foreign.getAsMention()));
                });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        String id = event.getComponentId();
        Optional<BotButton> ours = BotButton.parse(id);
        Optional<Consumer<Turn>> onCard = buttons.onCard(id, new MessageId(event.getMessageIdLong()));
        boolean changes =
                onCard.isPresent() || ours.filter(Buttons::changesItsMessage).isPresent();
        desk.answer(event, kind(changes), "Button " + id.split(":", 2)[0], turn -> {
            if (ours.isPresent()) {
                admit(turn.who(), Buttons.access(ours.get()));
                buttons.press(turn, ours.get(), event);
            } else if (onCard.isPresent()) {
                admit(turn.who(), Access.HOST);
                onCard.get().accept(turn);
            } else {
                PromptButtons button =
                        PromptButtons.parse(id).orElseThrow(() -> new Unable(words.say("discord.unknown-button")));
                buttons.press(turn, button);
            }
        });
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        Optional<BotMenu> menu = BotMenu.parse(event.getComponentId());
        Reply.Kind kind = kind(menu.filter(Buttons::changesItsMessage).isPresent());
        desk.answer(event, kind, "Menu " + event.getComponentId().split(":", 2)[0], turn -> {
            BotMenu ours = menu.orElseThrow(() -> new Unable(words.say("discord.unknown-button")));
            admit(turn.who(), Buttons.access(ours));
            if (!buttons.choose(turn, ours, event.getValues())) {
                throw new Unable(words.say("discord.unknown-button"));
            }
        });
    }

    private static Reply.Kind kind(boolean changesItsMessage) {
        return changesItsMessage ? Reply.Kind.CHANGE : Reply.Kind.NEW;
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Optional<BotForm> form = BotForm.parse(event.getModalId());
        Reply.Kind kind = kind(form.filter(Buttons::changesItsMessage).isPresent());
        String what = "Form " + event.getModalId().split(":", 2)[0];
        desk.answer(event, kind, what, Buttons.typed(form, event), turn -> {
            BotForm ours = form.orElseThrow(() -> new Unable(words.say("discord.unknown-form")));
            admit(turn.who(), Buttons.access(ours));
            buttons.submit(turn, ours, event);
        });
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild == null || guild.isDetached()) {
            return;
        }
        try {
            event.replyChoices(choices(Caller.of(event, clubs.of(guild)), event))
                    .complete();
        } catch (RuntimeException failure) {
            LOG.warn("No completion for /{}: {}", event.getFullCommandName(), failure.toString());
        }
    }

    /** Who may not use a command is not told what it could be used on either. */
    private List<Command.Choice> choices(Caller who, CommandAutoCompleteInteraction typing) {
        CommandGroup group = groups.get(typing.getName());
        String subcommand = typing.getSubcommandName();
        boolean admitted =
                group != null && subcommand != null && group.access(subcommand).admits(who);
        return admitted
                ? completions.of(
                        who.club(),
                        typing.getFullCommandName(),
                        typing.getFocusedOption().getName(),
                        typing.getFocusedOption().getValue())
                : List.of();
    }

    private void admit(Caller caller, Access access) {
        if (!access.admits(caller)) {
            throw new Unable(words.say(access == Access.HOST ? "discord.hosts-only" : "discord.managers-only"));
        }
    }
}
