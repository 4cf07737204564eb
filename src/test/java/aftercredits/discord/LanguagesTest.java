package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.text.Language;
import aftercredits.text.Words;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {
    @TempDir
    Path library;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_german_member_of_an_english_club_is_answered_in_german_and_the_club_in_english() {
        evening.discord.backstage().speak(evening.ana(), "de");

        assertThat(evening.ask(evening.ana(), "essay list").content())
                .contains(Words.in(Language.GERMAN)
                        .say("discord.essay.list.head", "count", 1)
                        .split("\\.")[0]);
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
        assertThat(evening.seen(evening.ana(), Words.english().say("discussion.opening.invitation")))
                .isNotNull();
    }

    @Test
    void an_english_member_of_a_german_club_is_answered_in_english_and_the_club_in_german() {
        Club club = evening.stores.clubs.find(evening.club()).orElseThrow();
        evening.stores.clubs.save(club.speaking(Language.GERMAN));

        assertThat(evening.ask(evening.ana(), "essay list").content()).contains("/essay read");
        evening.ask(evening.ana(), "discussion open", "essay", "anora");
        assertThat(evening.seen(evening.ana(), Words.in(Language.GERMAN).say("discussion.opening.invitation")))
                .isNotNull();
    }

    @Test
    void who_speaks_a_language_that_the_bot_does_not_is_answered_in_the_clubs() {
        Club club = evening.stores.clubs.find(evening.club()).orElseThrow();
        evening.stores.clubs.save(club.speaking(Language.BRAZILIAN_PORTUGUESE));
        evening.discord.backstage().speak(evening.ana(), "it");

        assertThat(evening.ask(evening.ana(), "essay list").content()).contains("/ensaio ler");
    }
}
