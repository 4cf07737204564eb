package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.posting.Chat;
import aftercredits.posting.Delivery;
import aftercredits.posting.Lookup;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Refusal;
import aftercredits.posting.ThreadOpening;
import aftercredits.rehearsal.ChannelPermission;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatThreadsTest {
    private static final OutgoingMessage FIRST = OutgoingMessage.plain("**Anora**");

    @TempDir
    Path library;

    private Evening evening;
    private Chat chat;
    private ChannelId filmClub;
    private ChannelId forum;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        chat = evening.bot.chat();
        filmClub = evening.channel("film-club");
        forum = evening.channel("essays");
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_thread_starts_from_a_message_and_takes_messages() {
        ChannelId thread = open(filmClub, "Anora: essay");

        assertThat(chat.place(thread)).hasValueSatisfying(place -> {
            assertThat(place.name()).isEqualTo("Anora: essay");
            assertThat(place.type()).isEqualTo(Chat.Place.Type.THREAD);
            assertThat(place.parent()).contains(filmClub);
        });
        assertThat(chat.send(thread, OutgoingMessage.plain("Hello"), "n2")).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void a_thread_that_is_open_already_is_found() {
        MessageId starter = send(filmClub, FIRST);
        ThreadOpening first = chat.openThread(filmClub, starter, "Anora: essay");

        assertThat(chat.openThread(filmClub, starter, "Anora: essay")).isEqualTo(first);
    }

    @Test
    void a_thread_without_permission_is_refused() {
        MessageId starter = send(filmClub, FIRST);
        evening.discord.backstage().deny(filmClub.toString(), ChannelPermission.CREATE_PUBLIC_THREADS);

        assertThat(chat.openThread(filmClub, starter, "Anora: essay"))
                .isInstanceOfSatisfying(
                        ThreadOpening.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.PERMISSION_MISSING));
    }

    @Test
    void a_thread_of_a_message_that_is_gone_is_refused() {
        assertThat(chat.openThread(filmClub, MessageId.parse("1100000000000000999"), "Anora: essay"))
                .isInstanceOf(ThreadOpening.Refused.class);
    }

    @Test
    void an_archived_thread_is_found_and_woken_after_a_restart() {
        ChannelId thread = open(filmClub, "Anora: essay");
        evening.modify(thread, "{\"archived\":true}");
        evening.restart();
        chat = evening.bot.chat();

        assertThat(chat.place(thread)).map(Chat.Place::name).contains("Anora: essay");
        assertThat(chat.send(thread, OutgoingMessage.plain("A week later"), "n3"))
                .isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void a_locked_thread_is_said_to_be_locked() {
        ChannelId thread = open(filmClub, "Anora: essay");
        evening.modify(thread, "{\"locked\":true,\"archived\":true}");
        evening.discord.backstage().deny(filmClub.toString(), ChannelPermission.MANAGE_THREADS);

        assertThat(chat.send(thread, OutgoingMessage.plain("Hello"), "n3"))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.THREAD_LOCKED));
    }

    @Test
    void a_forum_post_has_its_first_message_and_is_found_again() {
        Instant before = Instant.now().minusSeconds(5);
        ChannelId post = ((ThreadOpening.Opened) chat.openForumPost(forum, "Anora: essay", FIRST)).thread();

        assertThat(chat.place(post)).map(Chat.Place::parent).contains(java.util.Optional.of(forum));
        assertThat(chat.findForumPost(forum, "Anora: essay", FIRST, before))
                .isEqualTo(new Lookup.Found(new MessageId(post.snowflake())));
        assertThat(chat.findForumPost(forum, "Anora: essay", OutgoingMessage.plain("Other"), before))
                .isEqualTo(new Lookup.Absent());
        assertThat(chat.findForumPost(
                        forum, "Anora: essay", FIRST, Instant.now().plusSeconds(60)))
                .isEqualTo(new Lookup.Absent());
    }

    @Test
    void an_archived_forum_post_is_found_again() {
        Instant before = Instant.now().minusSeconds(5);
        ChannelId post = ((ThreadOpening.Opened) chat.openForumPost(forum, "Anora: essay", FIRST)).thread();
        evening.modify(post, "{\"archived\":true}");

        assertThat(chat.findForumPost(forum, "Anora: essay", FIRST, before))
                .isEqualTo(new Lookup.Found(new MessageId(post.snowflake())));
    }

    @Test
    void a_forum_post_whose_answer_is_lost_is_made_once() {
        evening.discord.faults().answer(502, 1, "POST /channels/\\d+/threads");
        Instant before = Instant.now().minusSeconds(5);

        assertThat(chat.openForumPost(forum, "Anora: essay", FIRST)).isInstanceOf(ThreadOpening.Unknown.class);
        assertThat(evening.discord.requests())
                .filteredOn(request -> request.path().endsWith("/threads"))
                .hasSize(1);
        assertThat(chat.findForumPost(forum, "Anora: essay", FIRST, before)).isEqualTo(new Lookup.Absent());
    }

    @Test
    void a_message_into_a_forum_itself_is_refused() {
        assertThat(chat.send(forum, FIRST, "n1")).isInstanceOf(Delivery.Refused.class);
    }

    private ChannelId open(ChannelId channel, String name) {
        return ((ThreadOpening.Opened) chat.openThread(channel, send(channel, FIRST), name)).thread();
    }

    private MessageId send(ChannelId channel, OutgoingMessage message) {
        return ((Delivery.Sent) chat.send(channel, message, "n1")).message();
    }
}
