package aftercredits.prompt.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Essays;
import aftercredits.prompt.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no essay, or hardly: nothing, and at once, rather than nonsense. */
final class OtherTextsTest {
    private static final Map<String, String> CAST = Map.of("Mara", "she", "Theo", "he");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TENSION = "I can’t decide whether the ending is a triumph or a surrender.";

    private final TensionDrafter drafter = new TensionDrafter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\n\t",
                "?",
                "….",
                "***",
                "- Mara\n- Theo, not the other one\n- Less salt than sugar\n- Is it love or habit?\n",
                "1. Whether she stays or goes\n2. Whether he stays or goes\n",
                "# Is Mara love or habit?\n\n## Why does Theo leave?\n",
                "```\nIt's unclear whether Mara loves Theo or the house.\n```\n",
                "> It's unclear whether Mara loves Theo or the house.\n",
                "[^1]: It's unclear whether Mara loves Theo or the house.\n",
                "<!-- It's unclear whether Mara loves Theo or the house. -->\n",
                "Mara, not Theo,\nwalks less like rain\nand more like snow\nout of the house\nor into it.\n",
                "Il est difficile de dire si Mara aime Theo ou la maison. Pourquoi Mara reste-t-elle avec Theo, plutôt par"
                        + " amour que par habitude ? Ce n'est pas un film sur l'amour, mais sur l'argent, et le dernier plan le dit"
                        + " mieux que tous les autres, sans un mot, sans un geste, comme si rien ne pouvait plus arriver.",
                "Man weiß nicht, ob Mara Theo liebt oder nur das Haus. War das Liebe oder Gewohnheit? Was will Mara in der"
                        + " Stadt? Das ist weniger eine Komödie als eine Tragödie, und niemand sagt es so deutlich wie der Film selbst,"
                        + " der am Ende schweigt und in die Ferne blickt, als wäre dort noch etwas zu sehen, was keiner sieht.",
                "映画は愛についてではなく、お金についてである。彼女は彼を愛しているのか？",
            })
    void what_is_no_english_prose_gives_nothing(String body) {
        assertThat(drafter.draft(Essays.of(body, CAST), 12).prompts()).isEmpty();
    }

    @Test
    void a_transcript_without_punctuation_gives_nothing_and_does_not_hang() {
        String words =
                "so i was like i can't tell whether mara is lying or not or theo is and then he goes not that but this"
                        + " rather than whatever less like a film and more like you know ";
        Essay essay = Essays.of(words.repeat(1_500), CAST);

        assertThat(Assertions.assertTimeoutPreemptively(
                        PATIENCE, () -> drafter.draft(essay, 12).prompts()))
                .isEmpty();
    }

    @Test
    void fifty_thousand_words_are_read_in_time() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            body.append("Theo walks to the harbour and Mara does not follow him, for once, rather than wait. ");
            body.append(i % 8 == 0 ? "\n\n" : "");
        }
        body.append(TENSION);

        List<DraftedPrompt> prompts = Assertions.assertTimeoutPreemptively(
                PATIENCE,
                () -> drafter.draft(Essays.of(body.toString(), CAST), 12).prompts());

        assertThat(prompts)
                .extracting(DraftedPrompt::question)
                .containsExactly("Is the ending a triumph or a surrender?");
    }

    @Test
    void half_a_million_words_are_read_in_time() {
        String body = ("Theo waits for her. ".repeat(50) + "\n\n").repeat(2_500);

        assertThat(Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(120),
                        () -> drafter.draft(Essays.of(body, CAST), 12).prompts()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not ",
                "less ",
                "whether ",
                "or ",
                ", ",
                "(",
                "\"",
                "“",
                "*",
                "_a_ ",
                "[",
                "[^",
                "&",
                "`",
                "—",
                "A, not B, ",
                "A? ",
                "’s "
            })
    void a_hundred_thousand_times_the_same_gives_nothing_and_does_not_hang(String piece) {
        String body = piece.repeat(100_000 / piece.length());

        assertThat(Assertions.assertTimeoutPreemptively(
                        PATIENCE, () -> drafter.draft(Essays.of(body, CAST), 12).prompts()))
                .isEmpty();
    }

    @Test
    void whatever_is_thrown_together_the_passages_are_verbatim_and_the_prompts_fit_a_message() {
        String[] pieces = {
            "Mara",
            "Theo",
            "she",
            "he",
            "it",
            "this",
            "not",
            "but",
            "less",
            "more",
            "like",
            "than",
            "rather than",
            "or",
            "whether",
            "It’s unclear",
            "is",
            "feels",
            "loves",
            "a",
            "the",
            "ring",
            "love",
            "habit",
            "film",
            ",",
            ";",
            "—",
            ".",
            "?",
            "\n",
            "\n\n",
            "*",
            "**",
            "_",
            "“",
            "”",
            "’s",
            "n’t",
            "(",
            ")",
            "🎬",
            "é",
            "\u00a0",
            "&amp;",
            "\\*",
            "[a](b)",
            "`c`",
            "When they marry",
            "Maybe",
            "I can’t tell if",
            "  ",
            "# ",
            "> ",
            "- "
        };
        Random random = new Random(20_261_122);
        for (int essay = 0; essay < 60; essay++) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < 120; i++) {
                body.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            check(body.toString());
        }
    }

    private void check(String body) {
        for (DraftedPrompt prompt : drafter.draft(Essays.of(body, CAST), 12).prompts()) {
            Passage passage = prompt.passage().orElseThrow();
            assertThat(passage.text()).isEqualTo(body.substring(passage.start(), passage.end()));
            assertThat(prompt.question()).endsWith("?").hasSizeLessThanOrEqualTo(300);
            assertThat(prompt.stances().size()).isNotEqualTo(1).isLessThanOrEqualTo(4);
            Set<String> stances = new HashSet<>(prompt.stances());
            assertThat(stances).hasSameSizeAs(prompt.stances()).allMatch(stance -> stance.length() <= 80);
        }
    }

    @Test
    void many_threads_may_draft_at_once() throws Exception {
        Essay essay = Essays.of(TENSION, CAST);
        List<DraftedPrompt> alone = drafter.draft(essay, 12).prompts();
        List<Callable<List<DraftedPrompt>>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> drafter.draft(essay, 12).prompts());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<DraftedPrompt>> drafted : threads.invokeAll(tasks)) {
                assertThat(drafted.get()).isEqualTo(alone);
            }
        }
    }
}
