package aftercredits.bench.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/** The least that a bot of JDA's can be: says pong to everything, knows nothing and keeps nothing. */
public final class PongBot extends ListenerAdapter {
    static final String READY = "ready";

    private static final String PONG = "pong";

    private PongBot() {}

    /** @param shards the first, the last and the number of all, where it is not all of them that run here */
    public static void main(String[] shards) throws InterruptedException {
        RestConfig rest = new RestConfig().setBaseUrl(System.getenv("DISCORD_API_URL") + "/");
        DefaultShardManagerBuilder builder = DefaultShardManagerBuilder.createLight(
                        System.getenv("DISCORD_TOKEN"), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(rest)
                .addEventListeners(new PongBot());
        if (shards.length == 3) {
            builder.setShardsTotal(Integer.parseInt(shards[2]))
                    .setShards(Integer.parseInt(shards[0]), Integer.parseInt(shards[1]));
        }
        ShardManager bot = builder.build();
        List<JDA> all = new ArrayList<>(bot.getShards());
        for (JDA shard : all) {
            shard.awaitReady();
        }
        all.getFirst()
                .updateCommands()
                .addCommands(
                        Commands.slash("essay", PONG).addSubcommands(sub("list"), sub("read", essay())),
                        Commands.slash("prompt", PONG).addSubcommands(sub("list", essay())),
                        Commands.slash("help", PONG))
                .complete();
        System.out.println(READY);
    }

    private static SubcommandData sub(String name, OptionData... options) {
        return new SubcommandData(name, PONG).addOptions(options);
    }

    private static OptionData essay() {
        return new OptionData(OptionType.STRING, "essay", PONG, true, true);
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        event.reply(PONG).setEphemeral(true).queue();
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        event.replyChoice(PONG, PONG).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        TextInput words = TextInput.create("words", TextInputStyle.PARAGRAPH).build();
        event.replyModal(Modal.create(PONG, PONG)
                        .addComponents(Label.of(PONG, words))
                        .build())
                .queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        event.reply(PONG).setEphemeral(true).queue();
    }
}
