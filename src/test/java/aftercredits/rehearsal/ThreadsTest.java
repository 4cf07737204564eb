package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.forums.ForumPost;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

class ThreadsTest extends WithBot {
    @Test
    void a_thread_from_a_message_has_its_id_and_there_is_one_only() {
        Message header = bot.channel("general").sendMessage("Anora").complete();

        ThreadChannel thread = header.createThreadChannel("Anora, part by part").complete();
        thread.sendMessage("||Part 1||").complete();

        assertThat(thread.getId()).isEqualTo(header.getId());
        assertThat(last(ana, general).thread()).contains(thread.getId());
        assertThat(contents(ana, thread.getId())).containsExactly("Anora", "||Part 1||");
        assertThat(ana.channels())
                .filteredOn(channel -> channel.type().equals("thread"))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.name()).isEqualTo("Anora, part by part");
                    assertThat(view.parent()).contains(general);
                });
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> header.createThreadChannel("Again").complete())
                .satisfies(e -> assertThat(e.getErrorResponse())
                        .isEqualTo(ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS));
    }

    @Test
    void a_thread_of_its_own_is_announced_in_the_channel() {
        ThreadChannel thread =
                bot.channel("general").createThreadChannel("Discussion").complete();

        assertThat(thread.isPublic()).isTrue();
        assertThat(last(ana, general).content()).isEqualTo("Discussion");
        assertThat(last(ana, general).thread()).contains(thread.getId());
    }

    @Test
    void a_forum_post_begins_with_its_message() {
        ForumChannel forum = bot.jda().getForumChannelById(discord.channel("essays"));

        ForumPost post = forum.createForumPost("Anora", MessageCreateData.fromContent("About the film"))
                .complete();

        assertThat(post.getMessage().getId()).isEqualTo(post.getThreadChannel().getId());
        assertThat(contents(ana, post.getThreadChannel().getId())).containsExactly("About the film");
    }

    @Test
    void an_archived_thread_opens_when_somebody_writes_and_a_locked_one_stays_shut() throws Exception {
        ThreadChannel thread =
                bot.channel("general").createThreadChannel("Discussion").complete();
        thread.getManager().setArchived(true).complete();
        assertThat(archived(thread)).isTrue();
        assertThat(bot.channel("general").retrieveArchivedPublicThreadChannels().complete())
                .extracting(ThreadChannel::getId)
                .containsExactly(thread.getId());

        ben.write(thread.getId(), "One more thing");
        assertThat(archived(thread)).isFalse();

        bot.channel("general")
                .getGuild()
                .retrieveActiveThreads()
                .complete()
                .getFirst()
                .getManager()
                .setLocked(true)
                .complete();
        assertThatIllegalArgumentException().isThrownBy(() -> ben.write(thread.getId(), "And another"));
    }

    private boolean archived(ThreadChannel thread) {
        return ana.channels().stream()
                .filter(view -> view.id().equals(thread.getId()))
                .findFirst()
                .orElseThrow()
                .archived();
    }

    @Test
    void thread_names_have_their_limit() {
        String path = "/channels/" + general + "/threads";
        assertThat(Http11.post(discord, path, "{\"name\":\"" + "x".repeat(101) + "\",\"type\":11}")
                        .body())
                .contains("Must be between 1 and 100 in length.");
        assertThat(Http11.post(discord, path, "{\"name\":\"x\",\"type\":11,\"auto_archive_duration\":61}")
                        .body())
                .contains("60, 1440, 4320, 10080");
    }

    @Test
    void who_may_not_open_threads_or_write_in_them_is_refused() {
        ThreadChannel thread =
                bot.channel("general").createThreadChannel("Discussion").complete();
        discord.backstage().deny(general, ChannelPermission.CREATE_PUBLIC_THREADS);
        discord.backstage().deny(general, ChannelPermission.SEND_MESSAGES_IN_THREADS);

        assertThat(Http11.post(discord, "/channels/" + general + "/threads", "{\"name\":\"x\",\"type\":11}")
                        .body())
                .contains("\"code\":50013");
        assertThat(Http11.post(discord, "/channels/" + thread.getId() + "/messages", "{\"content\":\"x\"}")
                        .body())
                .contains("\"code\":50013");
    }

    @Test
    void people_join_and_leave_threads() {
        ThreadChannel thread =
                bot.channel("general").createThreadChannel("Discussion").complete();

        thread.addThreadMemberById(ben.id()).complete();
        assertThat(thread.retrieveThreadMembers().complete())
                .extracting(member -> member.getId())
                .containsExactlyInAnyOrder(bot.jda().getSelfUser().getId(), ben.id());
        thread.removeThreadMemberById(ben.id()).complete();
        assertThat(thread.retrieveThreadMembers().complete()).hasSize(1);
    }
}
