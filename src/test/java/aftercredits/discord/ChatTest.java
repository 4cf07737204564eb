package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.posting.ChannelNeed;
import aftercredits.posting.Chat;
import aftercredits.posting.Delivery;
import aftercredits.posting.Lookup;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Picture;
import aftercredits.posting.Refusal;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTest {
    private static final OutgoingMessage WITH_BUTTONS = new OutgoingMessage(
            "||Was it gratitude?||",
            List.of(List.of(
                    new OutgoingMessage.Button("stance:7:0", "gratitude", OutgoingMessage.Style.PRIMARY),
                    new OutgoingMessage.Button("answer:7", "Answer", OutgoingMessage.Style.SECONDARY))));

    @TempDir
    Path library;

    private Evening evening;
    private LoopbackDiscord discord;
    private Chat chat;
    private ChannelId filmClub;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        discord = evening.discord;
        chat = evening.bot.chat();
        filmClub = evening.channel("film-club");
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_message_arrives_with_its_buttons_its_nonce_and_without_pings_or_previews() {
        assertThat(chat.send(filmClub, WITH_BUTTONS, "a-nonce")).isInstanceOf(Delivery.Sent.class);

        Persona.MessageView seen = seen().getFirst();
        assertThat(seen.content()).isEqualTo("||Was it gratitude?||");
        assertThat(seen.rows().getFirst())
                .extracting(Persona.ComponentView::customId)
                .containsExactly("stance:7:0", "answer:7");
        assertThat(discord.requests())
                .filteredOn(request -> request.path().endsWith("/messages"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"nonce\":\"a-nonce\"", "\"enforce_nonce\":true", "\"flags\":4")
                        .contains("\"allowed_mentions\":{\"parse\":[]"));
    }

    @Test
    void a_message_arrives_with_its_picture_its_alt_text_and_its_nonce_and_is_found_again() {
        byte[] png = {-119, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        Picture picture = new Picture("prompt-1.png", "Bars: „1“ before", png);
        OutgoingMessage message = new OutgoingMessage("**Recap**", List.of(), List.of(picture.hidden()));

        Delivery sent = chat.send(filmClub, message, "a-nonce");

        assertThat(chat.send(filmClub, message, "a-nonce")).isEqualTo(sent);
        assertThat(seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.attachments())
                        .singleElement()
                        .satisfies(file -> {
                            assertThat(file.name()).isEqualTo("SPOILER_prompt-1.png");
                            assertThat(file.spoiler()).isTrue();
                            assertThat(file.description()).contains("Bars: „1“ before");
                            assertThat(file.size()).isEqualTo(png.length);
                        }));
        assertThat(discord.requests())
                .filteredOn(request -> request.path().endsWith("/messages"))
                .allSatisfy(request -> assertThat(request.body())
                        .contains("\"nonce\":\"a-nonce\"", "\"enforce_nonce\":true")
                        .contains("\"description\":\"Bars: „1“ before\"")
                        .contains("\"allowed_mentions\":{\"parse\":[]"));
        assertThat(chat.find(filmClub, message, Instant.now().minusSeconds(60)))
                .isEqualTo(new Lookup.Found(((Delivery.Sent) sent).message()));
        assertThat(chat.find(filmClub, message.withoutPictures(), Instant.now().minusSeconds(60)))
                .isInstanceOf(Lookup.Found.class);
    }

    @Test
    void without_the_permission_to_attach_files_a_picture_is_refused() {
        evening.deny("film-club", ChannelPermission.ATTACH_FILES);
        OutgoingMessage message =
                new OutgoingMessage("**Recap**", List.of(), List.of(new Picture("prompt-1.png", "", new byte[] {1})));

        assertThat(chat.send(filmClub, message, "n1"))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.PERMISSION_MISSING));
        assertThat(chat.send(filmClub, message.withoutPictures(), "n1")).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void the_same_nonce_twice_makes_one_message() {
        Delivery first = chat.send(filmClub, OutgoingMessage.plain("Once"), "n1");
        Delivery second = chat.send(filmClub, OutgoingMessage.plain("Once"), "n1");

        assertThat(second).isEqualTo(first);
        assertThat(seen()).hasSize(1);
    }

    @Test
    void told_to_retry_after_no_time_at_all_it_waits_a_second() {
        discord.faults().tooMany(0, 1, "POST /channels/\\d+/messages");
        long begun = System.nanoTime();

        assertThat(chat.send(filmClub, OutgoingMessage.plain("Once"), "n1")).isInstanceOf(Delivery.Sent.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(990));
        assertThat(seen()).hasSize(1);
    }

    @Test
    void what_discord_refuses_is_told_apart() {
        String messages = "POST /channels/\\d+/messages";
        discord.faults().refuse(400, 200_000, 1, messages);
        discord.faults().refuse(404, 10_003, 1, messages);
        discord.faults().refuse(403, 50_013, 1, messages);
        discord.faults().refuse(403, 50_001, 1, messages);
        discord.faults().refuse(403, 160_005, 1, messages);
        discord.faults().refuse(400, 240_000, 1, messages);
        discord.faults().refuse(400, 40_067, 1, messages);
        discord.faults().refuse(400, 50_035, 1, messages);

        assertThat(Stream.generate(() -> chat.send(filmClub, OutgoingMessage.plain("Once"), "n1"))
                        .limit(8)
                        .map(delivery -> ((Delivery.Refused) delivery).reason()))
                .containsExactly(
                        Refusal.BLOCKED_BY_FILTER,
                        Refusal.CHANNEL_GONE,
                        Refusal.PERMISSION_MISSING,
                        Refusal.PERMISSION_MISSING,
                        Refusal.THREAD_LOCKED,
                        Refusal.BLOCKED_BY_FILTER,
                        Refusal.TAG_REQUIRED,
                        Refusal.OTHER);
    }

    @Test
    void what_discord_can_not_do_just_now_is_no_refusal() {
        String messages = "POST /channels/\\d+/messages";
        discord.faults().refuse(403, 40_004, 1, messages);
        discord.faults().refuse(400, 20_028, 1, messages);

        assertThat(chat.send(filmClub, OutgoingMessage.plain("Once"), "n1")).isInstanceOf(Delivery.Unknown.class);
        assertThat(chat.send(filmClub, OutgoingMessage.plain("Once"), "n1")).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void an_answer_that_is_lost_on_the_way_doubles_nothing() {
        discord.faults().loseAnswer(1, "POST /channels/\\d+/messages");

        Delivery delivery = chat.send(filmClub, OutgoingMessage.plain("Once"), "n1");

        assertThat(delivery).isInstanceOfAny(Delivery.Sent.class, Delivery.Unknown.class);
        assertThat(seen()).hasSize(1);
    }

    @Test
    void trouble_on_discords_side_leaves_open_whether_a_message_stands() {
        discord.faults().answer(500, 1, "POST /channels/\\d+/messages");

        assertThat(chat.send(filmClub, OutgoingMessage.plain("Once"), "n1")).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void a_channel_without_permission_refuses() {
        discord.backstage().deny(filmClub.toString(), ChannelPermission.SEND_MESSAGES);

        assertThat(chat.send(filmClub, OutgoingMessage.plain("Hello"), "n1"))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.PERMISSION_MISSING));
    }

    @Test
    void a_channel_that_is_gone_refuses() {
        discord.backstage().deleteChannel(filmClub.toString());

        assertThat(chat.send(filmClub, OutgoingMessage.plain("Hello"), "n1"))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.CHANNEL_GONE));
        assertThat(chat.place(filmClub)).isEmpty();
        assertThat(chat.missing(filmClub, EnumSet.of(ChannelNeed.SEND))).containsExactly(ChannelNeed.SEND);
    }

    @Test
    void a_message_of_its_own_is_found_again_by_content_and_buttons() {
        Instant before = Instant.now().minusSeconds(5);
        chat.send(filmClub, OutgoingMessage.plain("||Was it gratitude?||"), "n0");
        MessageId sent = ((Delivery.Sent) chat.send(filmClub, WITH_BUTTONS, "n1")).message();

        assertThat(chat.find(filmClub, WITH_BUTTONS, before)).isEqualTo(new Lookup.Found(sent));
        assertThat(chat.find(filmClub, OutgoingMessage.plain("Something else"), before))
                .isEqualTo(new Lookup.Absent());
    }

    @Test
    void what_was_sent_before_the_moment_is_not_taken_for_it() {
        MessageId sent = ((Delivery.Sent) chat.send(filmClub, OutgoingMessage.plain("Hello"), "n1")).message();

        assertThat(chat.find(
                        filmClub, OutgoingMessage.plain("Hello"), sent.sentAt().plusMillis(1)))
                .isEqualTo(new Lookup.Absent());
        assertThat(chat.find(filmClub, OutgoingMessage.plain("Hello"), sent.sentAt()))
                .isEqualTo(new Lookup.Found(sent));
    }

    @Test
    void a_message_is_found_behind_more_than_a_page_of_others() {
        Instant before = Instant.now().minusSeconds(5);
        for (int i = 0; i < 110; i++) {
            chat.send(filmClub, OutgoingMessage.plain("Message " + i), "n" + i);
        }
        MessageId last = ((Delivery.Sent) chat.send(filmClub, OutgoingMessage.plain("  The last\n"), "end")).message();

        assertThat(chat.find(filmClub, OutgoingMessage.plain("  The last\n"), before))
                .isEqualTo(new Lookup.Found(last));
    }

    @Test
    void a_history_that_may_not_be_read_is_said_to_be_unreadable() {
        discord.backstage().deny(filmClub.toString(), ChannelPermission.READ_MESSAGE_HISTORY);
        awaitMissing(ChannelNeed.READ_HISTORY);

        assertThat(chat.find(filmClub, OutgoingMessage.plain("Hello"), Instant.now()))
                .isInstanceOf(Lookup.Unreadable.class);
    }

    @Test
    void a_message_is_replaced_with_its_buttons() {
        MessageId sent = ((Delivery.Sent) chat.send(filmClub, WITH_BUTTONS, "n1")).message();

        assertThat(chat.edit(filmClub, sent, OutgoingMessage.plain("Closed"))).isEqualTo(new Delivery.Sent(sent));
        assertThat(seen().getFirst().content()).isEqualTo("Closed");
        assertThat(seen().getFirst().rows()).isEmpty();
    }

    @Test
    void a_message_is_deleted_and_may_be_gone_already() {
        MessageId sent = ((Delivery.Sent) chat.send(filmClub, OutgoingMessage.plain("one"), "n1")).message();

        assertThat(chat.delete(filmClub, sent)).isEqualTo(new Delivery.Sent(sent));
        assertThat(chat.delete(filmClub, sent)).isEqualTo(new Delivery.Sent(sent));
    }

    @Test
    void a_message_that_somebody_deleted_is_not_replaced() {
        MessageId sent = ((Delivery.Sent) chat.send(filmClub, OutgoingMessage.plain("one"), "n1")).message();
        chat.delete(filmClub, sent);

        assertThat(chat.edit(filmClub, sent, OutgoingMessage.plain("two")))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.MESSAGE_GONE));
    }

    @Test
    void what_is_not_granted_is_named() {
        discord.backstage().deny(filmClub.toString(), ChannelPermission.CREATE_PUBLIC_THREADS);

        awaitMissing(ChannelNeed.CREATE_THREADS);
    }

    @Test
    void every_kind_of_place_is_known() {
        assertThat(chat.place(filmClub)).map(Chat.Place::type).contains(Chat.Place.Type.TEXT);
        assertThat(chat.place(evening.channel("announcements")))
                .map(Chat.Place::type)
                .contains(Chat.Place.Type.ANNOUNCEMENT);
        assertThat(chat.place(evening.channel("essays"))).map(Chat.Place::type).contains(Chat.Place.Type.FORUM);
    }

    /** The bot hears of a change of permissions by the gateway, a moment later. */
    private void awaitMissing(ChannelNeed need) {
        Evening.await(
                need + " to be the one that is missing",
                () -> Optional.of(
                                chat.missing(filmClub, EnumSet.complementOf(EnumSet.of(ChannelNeed.MENTION_EVERYONE))))
                        .filter(EnumSet.of(need)::equals));
    }

    private List<Persona.MessageView> seen() {
        return evening.ana().messages(filmClub.toString());
    }
}
