package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RawGatewayTest {
    private static final int MESSAGE_CONTENT = 1 << 15;

    @Test
    void a_greeting_a_heartbeat_and_everything_a_bot_needs() throws Exception {
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system());
                RawGateway gateway = new RawGateway(discord)) {
            assertThat(gateway.hear()).isEqualTo("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
            gateway.say("{\"op\":1,\"d\":null}");
            assertThat(gateway.hear()).contains("\"op\":11");

            gateway.say(identify(discord.token(), 1));
            assertThat(gateway.hear()).contains("\"t\":\"READY\"", "\"resume_gateway_url\":\"ws://127.0.0.1:");
            assertThat(gateway.hear()).contains("\"t\":\"GUILD_CREATE\"", "The Film Club", "\"s\":2");
            assertThat(discord.botIsConnected()).isTrue();

            gateway.say("{\"op\":8,\"d\":{\"guild_id\":\"1\",\"query\":\"be\",\"limit\":0,\"nonce\":\"n\"}}");
            assertThat(gateway.hear()).contains("GUILD_MEMBERS_CHUNK", "\"Ben\"", "\"nonce\":\"n\"");
        }
    }

    @Test
    void a_wrong_token_is_turned_away() throws Exception {
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system());
                RawGateway gateway = new RawGateway(discord)) {
            gateway.hear();
            gateway.say(identify("wrong", 1));

            assertThat(gateway.hear()).isEqualTo("closed 4004");
        }
    }

    @Test
    void a_privileged_intent_that_is_not_turned_on_is_turned_away() throws Exception {
        LoopbackOptions options = LoopbackOptions.defaults().withoutPrivilegedIntents();
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system(), options);
                RawGateway gateway = new RawGateway(discord)) {
            gateway.hear();
            gateway.say(identify(discord.token(), MESSAGE_CONTENT));

            assertThat(gateway.hear()).isEqualTo("closed 4014");
        }
    }

    @Test
    void a_session_that_is_forgotten_cannot_be_resumed() throws Exception {
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system());
                RawGateway gateway = new RawGateway(discord)) {
            gateway.hear();
            gateway.say(identify(discord.token(), 1));
            gateway.hear();
            gateway.hear();
            discord.forgetSessions();
            assertThat(gateway.hear()).isEqualTo("{\"op\":9,\"d\":false}");
            gateway.say(
                    "{\"op\":6,\"d\":{\"token\":\"" + discord.token() + "\",\"session_id\":\"session-1\",\"seq\":2}}");

            assertThat(gateway.hear()).isEqualTo("{\"op\":9,\"d\":false}");
        }
    }

    @Test
    void a_message_that_is_no_json_ends_the_connection() throws Exception {
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system());
                RawGateway gateway = new RawGateway(discord)) {
            gateway.hear();
            gateway.say("hello");

            assertThat(gateway.hear()).isEqualTo("closed 4002");
        }
    }

    private static String identify(String token, int intents) {
        return "{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":" + intents + ",\"properties\":{}}}";
    }
}
