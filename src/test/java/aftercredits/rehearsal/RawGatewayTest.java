package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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

    @Test
    void each_shard_is_told_of_its_own_servers_alone() throws Exception {
        LoopbackOptions options = LoopbackOptions.defaults().withShards(2, 2, Duration.ofSeconds(5));
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system(), options);
                RawGateway even = new RawGateway(discord);
                RawGateway odd = new RawGateway(discord)) {
            discord.foundServer("Late Show", 1);
            String film = shardOf(discord.guild(), 2) == 0 ? "The Film Club" : "Late Show";
            String other = film.equals("Late Show") ? "The Film Club" : "Late Show";
            for (RawGateway gateway : List.of(even, odd)) {
                gateway.hear();
                gateway.say(identify(discord.token(), 1, gateway == even ? 0 : 1, 2));
            }

            assertThat(even.hear()).contains("\"t\":\"READY\"", "\"shard\":[0,2]");
            assertThat(even.hear()).contains("GUILD_CREATE", film);
            assertThat(odd.hear()).contains("\"shard\":[1,2]");
            assertThat(odd.hear()).contains("GUILD_CREATE", other);
            assertThat(discord.shards()).containsExactly(0, 1);
            discord.backstage().renameServer("The Old Club");
            assertThat((shardOf(discord.guild(), 2) == 0 ? even : odd).hear()).contains("GUILD_UPDATE");
        }
    }

    @Test
    void shards_of_one_turn_begin_one_after_the_other() throws Exception {
        LoopbackOptions options = LoopbackOptions.defaults().withShards(4, 2, Duration.ofMinutes(5));
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system(), options);
                RawGateway first = new RawGateway(discord);
                RawGateway tooSoon = new RawGateway(discord);
                RawGateway besides = new RawGateway(discord)) {
            assertThat(gatewayBot(discord)).contains("\"shards\":4", "\"remaining\":1000", "\"max_concurrency\":2");
            for (RawGateway gateway : List.of(first, tooSoon, besides)) {
                gateway.hear();
            }
            first.say(identify(discord.token(), 1, 0, 4));
            assertThat(first.hear()).contains("READY");
            tooSoon.say(identify(discord.token(), 1, 2, 4));
            assertThat(tooSoon.hear()).isEqualTo("{\"op\":9,\"d\":false}");
            besides.say(identify(discord.token(), 1, 3, 4));
            assertThat(besides.hear()).contains("READY");
            assertThat(discord.refusedIdentifies()).isEqualTo(1);
            assertThat(gatewayBot(discord)).contains("\"remaining\":998");
        }
    }

    @Test
    void a_shard_that_cannot_be_is_turned_away() throws Exception {
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system());
                RawGateway gateway = new RawGateway(discord)) {
            gateway.hear();
            gateway.say(identify(discord.token(), 1, 2, 2));

            assertThat(gateway.hear()).isEqualTo("closed 4010");
        }
    }

    private static String gatewayBot(LoopbackDiscord discord) {
        return Http11.send(discord, "GET", "/gateway/bot", "").body();
    }

    private static long shardOf(String server, int total) {
        return (Long.parseLong(server) >>> 22) % total;
    }

    private static String identify(String token, int intents, int shard, int total) {
        return identify(token, intents)
                .replace("\"properties\"", "\"shard\":[" + shard + "," + total + "],\"properties\"");
    }

    private static String identify(String token, int intents) {
        return "{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":" + intents + ",\"properties\":{}}}";
    }
}
