package aftercredits.discussion;

import static aftercredits.discussion.ClubEvening.ANA;
import static aftercredits.discussion.ClubEvening.BO;
import static aftercredits.discussion.ClubEvening.CLUB;
import static aftercredits.discussion.ClubEvening.HOST;
import static aftercredits.discussion.ClubEvening.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.Discussions.Closing;
import aftercredits.posting.ChannelNeed;
import aftercredits.posting.FakeChat;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Picture;
import aftercredits.posting.Posting;
import aftercredits.posting.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecapPicturesTest {
    private final ClubEvening evening = new ClubEvening();
    private Discussion discussion;
    private AskedPrompt prompt;

    @BeforeEach
    void two_members_take_sides() {
        evening.keep("Was it gratitude or habit?", "gratitude", "habit");
        discussion = evening.open();
        prompt = evening.asked(discussion, 1);
        evening.take(ANA, prompt, 0);
        evening.take(ANA, prompt, 1);
        evening.take(BO, prompt, 1);
    }

    @Test
    void the_recap_brings_a_picture_of_each_prompt_with_stances_under_its_words() throws IOException {
        List<OutgoingMessage> messages = RecapPost.messages(recap(), WORDS);

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.content()).startsWith("**Recap").contains("habit");
            assertThat(message.pictures()).hasSize(1);
        });
        byte[] png = messages.getFirst().pictures().getFirst().png();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(640);
        assertThat(png.length).isLessThan(100_000);
    }

    @Test
    void a_picture_of_what_spoils_is_hidden_and_its_alt_text_tells_counts_alone() {
        Picture picture = picture();

        assertThat(picture.fileName()).isEqualTo("SPOILER_prompt-1.png");
        assertThat(picture.altText()).isEqualTo("""
                Bars: who took which side on prompt 1, before and after the discussion.
                Side 1: 1 before, 0 after.
                Side 2: 1 before, 2 after.""");
    }

    @Test
    void where_nothing_spoils_the_alt_text_names_the_stances() {
        AskedPrompt harmless = new AskedPrompt(
                prompt.id(),
                prompt.discussion(),
                prompt.prompt(),
                2,
                prompt.question(),
                prompt.stances(),
                prompt.passage(),
                false,
                prompt.askedAt(),
                prompt.message());
        Recap.PromptRecap of = recap().prompts().getFirst();
        Recap.PromptRecap open = new Recap.PromptRecap(harmless, of.split(), of.voices(), of.moves(), of.quotes());

        Picture picture =
                new RecapPictures(WORDS, sheet -> new byte[] {1}).of(open).orElseThrow();

        assertThat(picture.fileName()).isEqualTo("prompt-2.png");
        assertThat(picture.altText()).contains("gratitude: 1 before, 0 after.", "habit: 1 before, 2 after.");
    }

    @Test
    void without_a_side_taken_there_is_nothing_to_draw() {
        evening.keep("What stays with you?");
        evening.keep("Love or money?", "love", "money");
        evening.discussions.next(CLUB, ClubEvening.FILMS, HOST);
        evening.discussions.next(CLUB, ClubEvening.FILMS, HOST);
        evening.say(ANA, evening.asked(discussion, 2), "The snow.");

        assertThat(RecapPost.messages(recap(), WORDS))
                .extracting(message -> message.pictures().size())
                .containsExactly(1, 0);
    }

    @Test
    void a_recap_that_can_not_be_drawn_goes_without_its_picture() {
        RecapPictures broken = new RecapPictures(WORDS, sheet -> {
            throw new IllegalStateException("no fonts");
        });

        assertThat(RecapPost.messages(recap(), WORDS, broken)).singleElement().satisfies(message -> {
            assertThat(message.content()).contains("**habit** · 1 → 2");
            assertThat(message.pictures()).isEmpty();
        });
    }

    @Test
    void closing_posts_it_and_keeps_the_picture_no_longer_than_it_has_to() {
        Closing closing = close();

        assertThat(closing)
                .isInstanceOfSatisfying(
                        Closing.Closed.class,
                        closed -> assertThat(closed.stands()).isEqualTo(Discussions.Closing.Stands.WHOLE));
        assertThat(posted().pictures()).hasSize(1);
        assertThat(kept().hasPictures()).isFalse();
    }

    @Test
    void where_files_may_not_be_attached_the_words_are_posted_and_the_host_is_told() {
        evening.chat.takeAway(thread(), ChannelNeed.ATTACH_FILES);

        Closing closing = close();

        assertThat(closing)
                .isInstanceOfSatisfying(
                        Closing.Closed.class,
                        closed -> assertThat(closed.stands()).isEqualTo(Discussions.Closing.Stands.WITHOUT_PICTURES));
        assertThat(posted().content()).startsWith("**Recap");
        assertThat(posted().pictures()).isEmpty();
    }

    @Test
    void a_recap_whose_picture_discord_does_not_take_goes_without() {
        evening.chat.next(new FakeChat.Fault.Refuse(Refusal.BLOCKED_BY_FILTER));

        assertThat(close()).isInstanceOf(Closing.Closed.class);

        assertThat(posted().pictures()).isEmpty();
    }

    @Test
    void a_recap_that_no_answer_came_for_is_found_again_and_stands_once() {
        evening.chat.next(new FakeChat.Fault.AnswerLost());

        assertThat(close()).isInstanceOf(Closing.Closed.class);

        assertThat(evening.inThread(discussion))
                .filteredOn(content -> content.startsWith("**Recap"))
                .hasSize(1);
        assertThat(posted().pictures()).hasSize(1);
    }

    @Test
    void a_recap_that_waits_through_a_restart_comes_with_its_picture() {
        evening.chat.always(FakeChat.Fault.LostOnTheWay::new);
        assertThat(close()).isInstanceOf(Closing.NotPosted.class);
        assertThat(kept().hasPictures()).isTrue();

        evening.chat.always(FakeChat.Fault.None::new);
        evening.restart();
        evening.poster.resume();

        assertThat(posted().pictures()).hasSize(1);
        assertThat(kept().hasPictures()).isFalse();
    }

    private Closing close() {
        return evening.discussions.close(CLUB, ClubEvening.FILMS, HOST);
    }

    private aftercredits.club.ChannelId thread() {
        return evening.discussionStore
                .find(discussion.id())
                .orElseThrow()
                .thread()
                .orElseThrow();
    }

    private OutgoingMessage posted() {
        return evening.chat.standing(thread()).getLast().message();
    }

    private Posting kept() {
        return evening.postings.find(DiscussionPosts.recapId(discussion.id())).orElseThrow();
    }

    private Picture picture() {
        return RecapPost.messages(recap(), WORDS).getFirst().pictures().getFirst();
    }

    private Recap recap() {
        return evening.discussions.recap(CLUB, ClubEvening.anora().id()).orElseThrow();
    }
}
