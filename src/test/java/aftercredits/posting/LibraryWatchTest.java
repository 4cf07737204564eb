package aftercredits.posting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.PromptRule;
import aftercredits.essay.AddedEssays;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.EssayShelf;
import aftercredits.essay.MemoryAddedEssays;
import aftercredits.posting.Chat.Place;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryWatchTest {
    private static final ClubId CLUB = new ClubId(1);
    private static final ClubId OTHER_CLUB = new ClubId(2);
    private static final ChannelId FILMS = new ChannelId(10);
    private static final ChannelId HOSTS = new ChannelId(11);
    private static final ChannelId OTHER_HOSTS = new ChannelId(21);
    private static final MemberId HOST = new MemberId(5);
    private static final String FIRST = "---\ntitle: Anora || a talk\n---\nShe waltzes through the film.\n";

    @TempDir
    private Path folder;

    private final Words words = Words.english();
    private final TestClock clock = TestClock.evening();
    private final FakeChat chat = new FakeChat(clock)
            .with(FILMS, "films", Place.Type.TEXT)
            .with(HOSTS, "hosts", Place.Type.TEXT)
            .with(OTHER_HOSTS, "hosts", Place.Type.TEXT);
    private final MemoryPostingStore store = new MemoryPostingStore();
    private final MemoryClubStore clubs = new MemoryClubStore();
    private final MemorySeenEssays seen = new MemorySeenEssays();
    private final MemoryAddedEssays added = new MemoryAddedEssays();
    private final Poster poster = Posters.inline(store, clubs, chat, clock, clock.pause());
    private LibraryWatch watch;

    @BeforeEach
    void begin() throws IOException {
        club(CLUB, HOSTS);
        club(OTHER_CLUB, OTHER_HOSTS);
        write("anora.md", FIRST);
        restart();
        watch.look();
    }

    private void restart() {
        EssayLibrary library = new EssayLibrary(folder);
        watch = new LibraryWatch(new LibraryWatch.Needs(
                library,
                new EssayShelf(library, added, clubs),
                seen,
                store,
                new EssayUpdates(store, poster, clock, any -> words),
                new HostCards(poster),
                clock,
                any -> words,
                aftercredits.club.Charge.OF_ALL));
    }

    private void club(ClubId id, ChannelId home) {
        clubs.save(new Club(
                id,
                "Kino",
                Optional.of(home),
                ZoneOffset.UTC,
                Optional.empty(),
                AnswerVisibility.OPEN,
                PromptRule.ONLY_KEPT));
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        clock.pass(Duration.ofSeconds(20));
    }

    private void post(ClubId club) {
        Essay essay = new EssayShelf(new EssayLibrary(folder), added, clubs)
                .find(club, new EssayId("anora"))
                .orElseThrow();
        poster.deliver(EssayPost.plan(club, essay, FILMS, Layout.CHANNEL, HOST, clock.instant(), words));
    }

    private List<OutgoingMessage> cards(ChannelId home) {
        return chat.standing(home).stream().map(FakeChat.Standing::message).toList();
    }

    private void lookTwice() {
        watch.look();
        watch.look();
    }

    @Test
    void a_change_is_offered_to_each_club_that_was_posted_the_essay_and_to_no_other() throws IOException {
        post(CLUB);
        write("anora.md", FIRST.replace("waltzes", "runs"));

        lookTwice();

        assertThat(cards(HOSTS)).singleElement().satisfies(card -> {
            assertThat(card.content())
                    .contains("Anora \\|\\| a talk", "<#10>", "1 of 1 part differs")
                    .doesNotContain("runs", "waltzes");
            assertThat(card.rows().getFirst())
                    .extracting(OutgoingMessage.Button::label)
                    .containsExactly("Update", "Leave as it is");
        });
        assertThat(cards(OTHER_HOSTS)).isEmpty();
        assertThat(chat.contents(FILMS)).last().asString().contains("waltzes");
    }

    @Test
    void what_was_offered_is_not_offered_again_not_even_after_a_restart() throws IOException {
        post(CLUB);
        write("anora.md", FIRST.replace("waltzes", "runs"));
        lookTwice();

        lookTwice();
        restart();
        lookTwice();

        assertThat(cards(HOSTS)).hasSize(1);
    }

    @Test
    void a_change_made_while_the_bot_was_down_is_offered() throws IOException {
        post(CLUB);
        write("anora.md", FIRST.replace("waltzes", "runs"));
        restart();

        lookTwice();

        assertThat(cards(HOSTS)).hasSize(1);
    }

    @Test
    void a_process_that_ends_between_card_and_note_shows_no_second_card() throws IOException {
        post(CLUB);
        SeenEssays.Seen before = seen.find(new EssayId("anora")).orElseThrow();
        write("anora.md", FIRST.replace("waltzes", "runs"));
        lookTwice();
        seen.save(new EssayId("anora"), before);
        restart();

        lookTwice();

        assertThat(cards(HOSTS)).hasSize(1);
    }

    @Test
    void a_change_back_and_forth_is_offered_each_time() throws IOException {
        post(CLUB);
        String second = FIRST.replace("waltzes", "runs");
        write("anora.md", second);
        lookTwice();
        update();
        write("anora.md", FIRST);
        lookTwice();
        update();
        write("anora.md", second);
        lookTwice();

        assertThat(cards(HOSTS)).hasSize(3);
    }

    private void update() {
        Posting posting = store.posted(CLUB, Posting.Purpose.ESSAY, "anora", 1).getFirst();
        Essay essay = new EssayLibrary(folder).read().essays().getFirst();
        assertThat(new EssayUpdates(store, poster, clock, any -> words)
                        .update(posting.id(), essay)
                        .outcome())
                .isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void a_file_that_is_being_saved_offers_nothing_until_it_looks_the_same_twice() throws IOException {
        post(CLUB);
        write("anora.md", "---\ntitle: Anora || a talk\n---\nShe wal");
        watch.look();
        write("anora.md", "---\ntitle: Ano");
        watch.look();
        write("anora.md", new byte[] {(byte) 0xC3, (byte) 0x28});
        lookTwice();
        write("anora.md", "");
        lookTwice();
        Files.delete(folder.resolve("anora.md"));
        lookTwice();
        assertThat(cards(HOSTS)).isEmpty();

        write("anora.md", FIRST.replace("waltzes", "runs"));
        watch.look();
        assertThat(cards(HOSTS)).isEmpty();
        watch.look();
        assertThat(cards(HOSTS)).hasSize(1);
    }

    @Test
    void a_change_that_changes_no_message_is_not_offered() throws IOException {
        post(CLUB);
        write("anora.md", FIRST.replace("---\nShe", "cast: {Anora: she}\n---\nShe"));

        lookTwice();

        assertThat(cards(HOSTS)).isEmpty();
    }

    @Test
    void an_essay_that_lost_all_its_words_is_not_offered() throws IOException {
        post(CLUB);
        write("anora.md", "---\ntitle: Anora || a talk\n---\n<!-- nothing -->\n");

        lookTwice();

        assertThat(cards(HOSTS)).isEmpty();
    }

    @Test
    void a_club_with_an_essay_of_its_own_or_none_is_not_told_of_the_librarys() throws IOException {
        post(CLUB);
        post(OTHER_CLUB);
        added.add(CLUB, new AddedEssays.EssayFile("anora.md", FIRST), HOST, clock.instant());
        added.remove(OTHER_CLUB, new EssayId("anora"), HOST, clock.instant());
        write("anora.md", FIRST.replace("waltzes", "runs"));

        lookTwice();

        assertThat(cards(HOSTS)).isEmpty();
        assertThat(cards(OTHER_HOSTS)).isEmpty();
    }

    @Test
    void new_parts_in_a_plain_channel_are_said_to_come_after_everything() throws IOException {
        post(CLUB);
        write("anora.md", FIRST + "\n" + "And this goes on for a while. ".repeat(80));

        lookTwice();

        assertThat(cards(HOSTS).getFirst().content())
                .contains("2 of 2 parts differ; one new part comes after whatever was written there since");
    }
}
