package aftercredits.discord;

import aftercredits.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;

/** Discord's languages and ours. */
final class Spoken {
    private static final Map<Language, List<DiscordLocale>> LOCALES = Arrays.stream(DiscordLocale.values())
            .filter(locale -> locale != DiscordLocale.UNKNOWN)
            .filter(locale -> Language.understoodBy(locale.getLocale()).isPresent())
            .collect(Collectors.groupingBy(
                    locale -> Language.understoodBy(locale.getLocale()).orElseThrow()));

    private Spoken() {}

    /** What Discord speaks to whoever acts; empty where the catalogue does not speak it. */
    static Optional<Language> by(Interaction interaction) {
        return Language.understoodBy(interaction.getUserLocale().getLocale());
    }

    /** The server's preferred language, which is English unless it is a community; English where we do not speak it. */
    static Language in(Guild server) {
        return Language.understoodBy(server.getLocale().getLocale()).orElse(Language.ENGLISH);
    }

    /** Those of Discord's languages whose speakers get the language: {@code es-ES} and {@code es-419} for Spanish. */
    static List<DiscordLocale> locales(Language language) {
        return LOCALES.getOrDefault(language, List.of());
    }
}
