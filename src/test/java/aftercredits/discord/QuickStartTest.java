package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.rehearsal.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the invitation to the first answered prompt, as the README says, with every click counted. */
class QuickStartTest {
    private static final Pattern CLICKS = Pattern.compile("From the invitation it takes (\\d+) clicks");

    @TempDir
    Path library;

    private int clicks;

    @Test
    void the_first_prompt_is_answered_after_as_many_clicks_as_the_readme_says() throws IOException {
        try (Evening evening = Evening.begin(library)) {
            evening.shelve("anora.md", Essays.ANORA);
            evening.expectedComplaints("The bot is ");
            evening.discord.backstage().removeBot();
            Evening.await("the bot to be gone", () -> evening.stores.clubs.leftAt(evening.club()));
            evening.discord.backstage().inviteBot();
            Evening.await(
                    "the bot to be there",
                    () -> evening.stores.clubs.leftAt(evening.club()).isPresent()
                            ? Optional.empty()
                            : Optional.of(true));
            assertThat(evening.ben().channels())
                    .allSatisfy(channel ->
                            assertThat(evening.ben().messages(channel.id())).isEmpty());

            Persona ana = evening.ana();
            Persona.MessageView walk = evening.ask(ana, click("club setup"));
            walk = evening.turn(ana, walk, click("Use what is usual for all"));
            evening.turn(ana, walk, click("Save"));
            Persona.MessageView card = evening.ask(ana, click("prompt draft"), "essay", "anora");
            evening.turn(ana, card, click("Keep"));
            evening.ask(ana, click("discussion open"), "essay", "anora");
            Persona.MessageView prompt = evening.seen(evening.ben(), evening.thread(), "gratitude or habit");
            Persona.MessageView answered = evening.press(evening.ben(), prompt, click("gratitude"));

            assertThat(answered.content()).contains("Saved: you say **gratitude**");
            Matcher promised = CLICKS.matcher(Files.readString(Path.of("README.md")));
            assertThat(promised.find()).isTrue();
            assertThat(clicks).isEqualTo(Integer.parseInt(promised.group(1)));
        }
    }

    private String click(String what) {
        clicks++;
        return what;
    }
}
