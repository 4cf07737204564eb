package aftercredits.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The judge itself: it lets good requests pass and finds bad ones. */
class ConformanceTest {
    private static final String SILENT = "\"allowed_mentions\":{\"parse\":[],\"replied_user\":false}";

    private static DiscordOpenApi judge() {
        Optional<DiscordOpenApi> given = DiscordOpenApi.given();
        assumeTrue(given.isPresent(), "Needs Discord's API description: -Ddiscord.openapi=PATH");
        return given.orElseThrow();
    }

    @Test
    void a_plain_message_passes() {
        assertThat(judge().complaints("POST", "/channels/1/messages", "{\"content\":\"Good evening\"}"))
                .isEmpty();
    }

    @Test
    void a_message_of_the_wrong_shape_is_found() {
        assertThat(judge().complaints("POST", "/channels/1/messages", "{\"content\":{\"text\":1}}"))
                .isNotEmpty();
    }

    @Test
    void a_call_that_discord_does_not_have_is_found() {
        assertThat(judge().complaints("POST", "/channels/1/essays", "{}"))
                .containsExactly("POST /channels/1/essays: Discord has no such call");
    }

    @Test
    void the_literal_path_goes_before_the_one_with_a_place() {
        assertThat(judge().complaints("GET", "/users/@me", "")).isEmpty();
    }

    @Test
    void two_thousand_emoji_are_as_many_as_discord_takes() {
        String emoji = "🎬".repeat(2_000);
        assertThat(crossField("{\"content\":\"" + emoji + "\"," + SILENT + "}")).isEmpty();
        assertThat(crossField("{\"content\":\"" + emoji + "x\"," + SILENT + "}"))
                .hasSize(1);
    }

    @Test
    void a_message_that_could_ping_is_found() {
        assertThat(crossField("{\"content\":\"@everyone\"}"))
                .singleElement()
                .asString()
                .contains("pinged");
    }

    @Test
    void the_same_button_twice_is_found() {
        String button = "{\"type\":2,\"style\":1,\"label\":\"A\",\"custom_id\":\"a\"}";
        assertThat(crossField("{\"content\":\"x\"," + SILENT + ",\"components\":[{\"type\":1,\"components\":[" + button
                        + "," + button + "]}]}"))
                .singleElement()
                .asString()
                .contains("twice");
    }

    @Test
    void an_enforced_nonce_that_is_missing_is_found() {
        assertThat(crossField("{\"content\":\"x\",\"enforce_nonce\":true," + SILENT + "}"))
                .hasSize(1);
    }

    @Test
    void an_event_elsewhere_without_an_end_or_with_one_before_its_start_is_found() {
        String event = "{\"name\":\"Anora\",\"entity_type\":3,\"entity_metadata\":{\"location\":\"#films\"},"
                + "\"scheduled_start_time\":\"2026-11-27T19:00:00Z\"";
        assertThat(event(event + "}")).singleElement().asString().contains("without an end");
        assertThat(event(event + ",\"scheduled_end_time\":\"2026-11-27T18:00:00Z\"}"))
                .singleElement()
                .asString()
                .contains("ends before it begins");
        assertThat(event(event + ",\"scheduled_end_time\":\"2026-11-27T22:00:00Z\"}"))
                .isEmpty();
    }

    @Test
    void a_menu_with_the_same_choice_twice_is_found() {
        String option = "{\"label\":\"A\",\"value\":\"a\"}";
        assertThat(crossField(
                        "{\"content\":\"x\"," + SILENT + ",\"components\":[{\"type\":1,\"components\":[{\"type\":3,"
                                + "\"custom_id\":\"m\",\"options\":[" + option + "," + option + "]}]}]}"))
                .singleElement()
                .asString()
                .contains("twice in one menu");
    }

    private static List<String> event(String body) {
        return CrossFieldRules.complaints("POST", "/guilds/1/scheduled-events", body);
    }

    private static List<String> crossField(String body) {
        return CrossFieldRules.complaints("POST", "/channels/1/messages", body);
    }
}
