package aftercredits.discord;

import aftercredits.text.Words;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** Builds slash commands whose every description comes from the catalogue. */
final class Definitions {
    private final Words words;

    Definitions(Words words) {
        this.words = words;
    }

    SlashCommandData command(String name, SubcommandData... subcommands) {
        return Commands.slash(name, words.say("discord.command." + name))
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(subcommands);
    }

    SubcommandData sub(String command, String name, OptionData... options) {
        return new SubcommandData(name, words.say("discord.command." + command + "." + name)).addOptions(options);
    }

    OptionData required(OptionType type, String name) {
        return option(type, name).setRequired(true);
    }

    OptionData option(OptionType type, String name) {
        return new OptionData(type, name, words.say("discord.option." + name));
    }

    /** The essay, with completion. */
    OptionData essay(boolean required) {
        return option(OptionType.STRING, "essay").setRequired(required).setAutoComplete(true);
    }

    /** A season file. */
    OptionData seasonFile() {
        return new OptionData(OptionType.ATTACHMENT, "file", words.say("discord.option.season-file"), true);
    }

    /** A channel the bot can post to. */
    OptionData channel(boolean required, ChannelType... types) {
        return option(OptionType.CHANNEL, "channel").setRequired(required).setChannelTypes(types);
    }

    /** One of a few values, each with its words in the catalogue. */
    OptionData choice(String name, boolean required, String... values) {
        OptionData option = option(OptionType.STRING, name).setRequired(required);
        for (String value : values) {
            option.addChoice(words.say("discord.choice." + name + "." + value), value);
        }
        return option;
    }
}
