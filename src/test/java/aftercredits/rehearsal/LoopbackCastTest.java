package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who joins, changes and leaves by the page. */
@Timeout(30)
class LoopbackCastTest {
    private static LoopbackDiscord discord;
    private static CastList cast;

    @BeforeAll
    static void start() {
        discord = LoopbackDiscord.start(0, InstantSource.system());
        cast = discord.cast();
    }

    @AfterAll
    static void stop() {
        discord.close();
    }

    @Test
    void a_newcomer_speaks_their_language_and_may_become_a_host_and_leave() {
        String id = cast.add(" Emre ", false, "de");
        Persona emre = discord.persona("Emre");
        assertThat(emre.host()).isFalse();
        assertThat(emre.locale()).isEqualTo("de");

        cast.change(id, "Emre B.", true, "fr");
        assertThat(discord.persona("Emre B.").host()).isTrue();
        assertThat(discord.persona("Emre B.").locale()).isEqualTo("fr");

        cast.remove(id);
        assertThat(new LoopbackPage(discord).personas())
                .extracting(Persona::name)
                .doesNotContain("Emre B.")
                .contains("Ana");
    }

    @Test
    void a_name_that_is_taken_empty_or_too_long_is_refused_with_what_to_do() {
        for (String name : List.of("ben", "Aftercredits", " ", "x".repeat(33))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cast.add(name, false, "de"))
                    .satisfies(refused -> assertThat(refused.getMessage()).containsAnyOf("another name", "1 to 32"));
        }
    }

    @Test
    void the_last_host_neither_leaves_nor_becomes_a_member() {
        String ana = discord.persona("Ana").id();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cast.remove(ana))
                .withMessageContaining("somebody else a host first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cast.change(ana, "Ana", false, "de"))
                .withMessageContaining("somebody else a host first");
        assertThat(discord.persona("Ana").host()).isTrue();
    }

    @Test
    void nobody_answers_where_nothing_was_asked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cast.letSeveralAnswer(discord.channel("general")))
                .withMessageContaining("/discussion open");
    }

    @Test
    void the_rehearsal_begins_anew_in_the_language_that_was_chosen_where_somebody_can_begin_it() {
        assertThatIllegalArgumentException().isThrownBy(() -> cast.beginAnew("de"));
        List<String> begun = new ArrayList<>();
        discord.onAnew(begun::add);
        cast.beginAnew("de");

        assertThat(begun).containsExactly("de");
    }
}
