package aftercredits.discord;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/** Which clock a server most likely goes by, as far as its language tells: where most who speak it live. */
final class ZoneGuess {
    private ZoneGuess() {}

    /**
     * @param server what the server is set to: English of the United States unless somebody changed it
     * @param member what whoever asks has set their own client to
     */
    static ZoneId of(DiscordLocale server, DiscordLocale member) {
        return by(server == DiscordLocale.ENGLISH_US || server == DiscordLocale.UNKNOWN ? member : server);
    }

    /** The country where most who speak it live, as ISO 3166's two letters. */
    static String country(DiscordLocale locale) {
        return TimeZone.getRegion(by(locale).getId());
    }

    private static ZoneId by(DiscordLocale locale) {
        return ZoneId.of(
                switch (locale) {
                    case ARABIC -> "Africa/Cairo";
                    case BULGARIAN -> "Europe/Sofia";
                    case CHINESE_CHINA -> "Asia/Shanghai";
                    case CHINESE_TAIWAN -> "Asia/Taipei";
                    case CROATIAN -> "Europe/Zagreb";
                    case CZECH -> "Europe/Prague";
                    case DANISH -> "Europe/Copenhagen";
                    case DUTCH -> "Europe/Amsterdam";
                    case ENGLISH_UK -> "Europe/London";
                    case ENGLISH_US, UNKNOWN -> "America/New_York";
                    case FINNISH -> "Europe/Helsinki";
                    case FRENCH -> "Europe/Paris";
                    case GERMAN -> "Europe/Berlin";
                    case GREEK -> "Europe/Athens";
                    case HEBREW -> "Asia/Jerusalem";
                    case HINDI -> "Asia/Kolkata";
                    case HUNGARIAN -> "Europe/Budapest";
                    case INDONESIAN -> "Asia/Jakarta";
                    case ITALIAN -> "Europe/Rome";
                    case JAPANESE -> "Asia/Tokyo";
                    case KOREAN -> "Asia/Seoul";
                    case LITHUANIAN -> "Europe/Vilnius";
                    case NORWEGIAN -> "Europe/Oslo";
                    case POLISH -> "Europe/Warsaw";
                    case PORTUGUESE_BRAZILIAN -> "America/Sao_Paulo";
                    case ROMANIAN_ROMANIA -> "Europe/Bucharest";
                    case RUSSIAN -> "Europe/Moscow";
                    case SPANISH -> "Europe/Madrid";
                    case SPANISH_LATAM -> "America/Mexico_City";
                    case SWEDISH -> "Europe/Stockholm";
                    case THAI -> "Asia/Bangkok";
                    case TURKISH -> "Europe/Istanbul";
                    case UKRAINIAN -> "Europe/Kyiv";
                    case VIETNAMESE -> "Asia/Ho_Chi_Minh";
                });
    }
}
