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

    private static List<String> crossField(String body) {
        return CrossFieldRules.complaints("POST", "/channels/1/messages", body);
    }
}
