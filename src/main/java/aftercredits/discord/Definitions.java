package aftercredits.discord;

import aftercredits.text.Language;
import aftercredits.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * Builds commands in every language of the catalogue: Discord shows each member theirs. The English names are the contract, by
 * which commands are known here.
 */
final class Definitions {
    private final Words english = Words.english();
    private final List<Words> others = Arrays.stream(Language.values())
            .filter(language -> language != Language.ENGLISH)
            .map(Words::in)
            .toList();

    SlashCommandData command(String name, SubcommandData... subcommands) {
        String key = "discord.command." + name;
        String description = english.say(key);
        return Commands.slash(name, description)
                .setNameLocalizations(localised("discord.command-name." + name, name))
                .setDescriptionLocalizations(localised(key, description))
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(subcommands);
    }

    SubcommandData sub(String command, String name, OptionData... options) {
        String key = "discord.command." + command + "." + name;
        String description = english.say(key);
        return new SubcommandData(name, description)
                .setNameLocalizations(localised("discord.command-name." + command + "." + name, name))
                .setDescriptionLocalizations(localised(key, description))
                .addOptions(options);
    }

    /** A command on a message: its name is all that is shown of it. */
    CommandData onMessage(String name) {
        String key = "discord.command." + name;
        String shown = english.say(key);
        return Commands.message(shown)
                .setNameLocalizations(localised(key, shown))
                .setContexts(InteractionContextType.GUILD);
    }

    OptionData required(OptionType type, String name) {
        return option(type, name).setRequired(true);
    }

    OptionData option(OptionType type, String name) {
        return option(type, name, name);
    }

    /** @param meaning what the option's description is kept under */
    private OptionData option(OptionType type, String name, String meaning) {
        String key = "discord.option." + meaning;
        String description = english.say(key);
        return new OptionData(type, name, description)
                .setNameLocalizations(localised("discord.option-name." + name, name))
                .setDescriptionLocalizations(localised(key, description));
    }

    /** The essay, with completion. */
    OptionData essay(boolean required) {
        return option(OptionType.STRING, "essay").setRequired(required).setAutoComplete(true);
    }

    /** A season file. */
    OptionData seasonFile() {
        return option(OptionType.ATTACHMENT, "file", "season-file").setRequired(true);
    }

    /** A channel the bot can post to. */
    OptionData channel(boolean required, ChannelType... types) {
        return option(OptionType.CHANNEL, "channel").setRequired(required).setChannelTypes(types);
    }

    /** One of a few values, each with its words in the catalogue. */
    OptionData choice(String name, boolean required, String... values) {
        OptionData option = option(OptionType.STRING, name).setRequired(required);
        for (String value : values) {
            String key = "discord.choice." + name + "." + value;
            String shown = english.say(key);
            option.addChoices(new Command.Choice(shown, value).setNameLocalizations(localised(key, shown)));
        }
        return option;
    }

    /** One of the catalogue's languages, each as those who speak it call it. */
    OptionData language() {
        OptionData option = option(OptionType.STRING, "language");
        for (Language language : Language.values()) {
            option.addChoice(language.ownName(), language.tag());
        }
        return option;
    }

    /** @param written in English, which Discord falls back on */
    private Map<DiscordLocale, String> localised(String key, String written) {
        Map<DiscordLocale, String> said = new HashMap<>();
        for (Words words : others) {
            String text = words.knows(key) ? words.say(key) : written;
            if (!text.equals(written)) {
                Spoken.locales(words.language()).forEach(locale -> said.put(locale, text));
            }
        }
        return said;
    }
}
