package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
    private static final InstantSource NOVEMBER = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "berlin, Europe/Berlin",
        "BERLIN, Europe/Berlin",
        "Europe/Berlin, Europe/Berlin",
        "são paulo, America/Sao_Paulo",
        "Sao Paulo, America/Sao_Paulo",
        "New York, America/New_York",
        "nueva york, America/New_York",
        "Le Caire, Africa/Cairo",
        "Kairo, Africa/Cairo",
        "Cidade do México, America/Mexico_City",
        "zürich, Europe/Zurich",
        "Kolkata, Asia/Kolkata",
        "Asia/Calcutta, Asia/Kolkata",
        "Kiev, Europe/Kyiv",
        "US/Pacific, America/Los_Angeles",
        "st johns, America/St_Johns",
        "Japan, Asia/Tokyo",
        "utc, UTC"
    })
    void a_place_is_found_as_people_write_it(String typed, String zone) {
        assertThat(Zones.meant(typed)).contains(ZoneId.of(zone));
        assertThat(Zones.matching(typed)).first().isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Middle Earth", "Brasil", "a", "||", "America"})
    void what_names_no_place_or_several_is_not_guessed(String typed) {
        assertThat(Zones.meant(typed)).isEmpty();
    }

    @Test
    void a_city_comes_before_places_that_only_contain_what_is_typed() {
        assertThat(Zones.matching("ber")).startsWith(ZoneId.of("Atlantic/Bermuda"), ZoneId.of("Europe/Berlin"));
        assertThat(Zones.matching("Brasil")).contains(ZoneId.of("America/Manaus"), ZoneId.of("America/Sao_Paulo"));
        assertThat(Zones.matching("")).hasSizeGreaterThan(300);
    }

    @Test
    void a_city_is_called_as_its_language_calls_it() {
        assertThat(Zones.city(ZoneId.of("America/Sao_Paulo"), Locale.ENGLISH)).isEqualTo("São Paulo");
        assertThat(Zones.city(ZoneId.of("Europe/Rome"), Locale.GERMAN)).isEqualTo("Rom");
        assertThat(Zones.city(ZoneId.of("Asia/Kolkata"), Locale.ENGLISH)).isEqualTo("Kolkata");
        assertThat(Zones.city(ZoneId.of("UTC"), Locale.ENGLISH)).isEqualTo("UTC");
        assertThat(Zones.city(ZoneId.of("+05:30"), Locale.ENGLISH)).isEqualTo("+05:30");
    }

    @Test
    void a_country_with_several_clocks_offers_each_once_from_west_to_east() {
        assertThat(Zones.of("US", NOVEMBER))
                .containsSubsequence(
                        ZoneId.of("America/Los_Angeles"),
                        ZoneId.of("America/Denver"),
                        ZoneId.of("America/Chicago"),
                        ZoneId.of("America/New_York"))
                .doesNotContain(ZoneId.of("America/Indiana/Knox"))
                .hasSizeLessThan(12);
        assertThat(Zones.of("DE", NOVEMBER)).isEqualTo(List.of(ZoneId.of("Europe/Berlin")));
    }

    @Test
    void every_language_of_discords_has_a_likely_clock() {
        assertThat(Arrays.stream(DiscordLocale.values()))
                .allSatisfy(locale -> assertThat(Zones.of(ZoneGuess.country(locale), NOVEMBER))
                        .contains(ZoneGuess.of(DiscordLocale.UNKNOWN, locale)));
    }

    @Test
    void a_server_that_nobody_set_to_a_language_goes_by_its_members() {
        assertThat(ZoneGuess.of(DiscordLocale.ENGLISH_US, DiscordLocale.GERMAN)).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(ZoneGuess.of(DiscordLocale.FRENCH, DiscordLocale.GERMAN)).isEqualTo(ZoneId.of("Europe/Paris"));
    }
}
