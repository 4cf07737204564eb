package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.discussion.Discussion;
import aftercredits.rehearsal.Persona;
import aftercredits.text.HostileText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An evening whose server, people, essay, prompts and answers are all hostile text, from the essay's file to the export's. */
final class HostileEvening {
    /** Discord's form takes no more. */
    private static final int ANSWER = 4_000;

    private static final int PROMPTS = 2;

    private final Evening evening;
    private final long seed;
    private final String film;
    private final Persona ana;
    private final Persona ben;
    final List<Persona> everybody;

    /** What was said, as it was sent. */
    final List<String> answers = new ArrayList<>();

    HostileEvening(Evening evening, long seed) {
        this.evening = evening;
        this.seed = seed;
        this.film = evening.discord.channel("film-club");
        // Before they take other names.
        this.ana = evening.ana();
        this.ben = evening.ben();
        this.everybody = List.of(ana, ben, evening.chidi());
    }

    private String open(int number, int codePoints) {
        return HostileText.sendable(seed * 31 + number, HostileText.OPEN, codePoints);
    }

    private String hidden(int number, int codePoints) {
        return HostileText.sendable(seed * 37 + number, HostileText.HIDDEN, codePoints);
    }

    /** All of it. */
    void play() {
        nameEverybody();
        addTheEssay();
        post();
        plan();
        discuss();
        look();
    }

    void nameEverybody() {
        evening.discord.backstage().renameServer(open(1, 100));
        IntStream.range(0, 3).forEach(i -> evening.discord.backstage().rename(everybody.get(i), open(2 + i, 32)));
        // A club learns of its server's name from what Discord tells.
        Evening.await(
                "the server's name",
                () -> evening.stores
                        .clubs
                        .find(evening.club())
                        .filter(club -> club.name().contains(HostileText.OPEN.substring(0, 3))));
    }

    void addTheEssay() {
        Persona.MessageView added =
                evening.ask(ana, film, "essay add", Map.of("file", new Persona.Upload("hostile.md", file())));
        if (!added.content().contains("is on the list")) {
            throw new AssertionError("The essay was not taken: " + added.content());
        }
    }

    private byte[] file() {
        String prompts = IntStream.range(0, PROMPTS)
                .mapToObj(i -> """
                          - question: "%s"
                            stances: ["a%s", "b%s"]
                            passage: She says rosebud to nobody
                        """.formatted(
                                escaped(hidden(10 + i, 300)), escaped(open(20 + i, 79)), escaped(open(30 + i, 79))))
                .collect(Collectors.joining());
        return ("---\ntitle: \"%s\"\nfilm: \"%s\"\nauthor: \"%s\"\nsource: \"%s\"\nrights: \"%s\"\nspoilers: all\nprompts:\n%s---\n%s"
                        .formatted(
                                escaped(open(5, 300)),
                                escaped(open(6, 300)),
                                escaped(open(7, 100)),
                                escaped(open(8, 300)),
                                escaped(open(9, 300)),
                                prompts,
                                hidden(40, ANSWER).replace("\0", "") + "\n\nShe says rosebud to nobody."))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As YAML writes what can't be typed, in double quotes. */
    private static String escaped(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    private void post() {
        evening.ask(ben, "essay list");
        evening.ask(ben, "essay read", "essay", "hostile");
        evening.ask(ana, "essay preview", "essay", "hostile");
        evening.ask(ana, "essay post", "essay", "hostile");
        evening.ask(ana, "essay post", "essay", "hostile", "layout", "thread");
        evening.ask(ana, "essay post", "essay", "hostile", "channel", evening.discord.channel("essays"));
        evening.ask(ana, "prompt draft", "essay", "hostile");
        evening.ask(ana, "prompt list", "essay", "hostile");
        ana.complete(film, "essay read", Map.of("essay", ""), "essay");
    }

    private void plan() {
        String day = LocalDate.ofInstant(evening.stores.clock.instant(), ZoneOffset.UTC)
                .plusDays(7)
                .toString();
        for (String what : List.of("both", "screening")) {
            evening.ask(ana, "schedule add", "essay", "hostile", "date", day, "time", "20:00", "what", what);
        }
        evening.ask(ben, "schedule list");
        ana.complete(film, "schedule skip", Map.of("session", ""), "session");
    }

    private void discuss() {
        evening.ask(ana, "discussion open", "essay", "hostile");
        String thread = Evening.await("the discussion's thread", this::thread);
        for (int asked = 1; asked <= PROMPTS; asked++) {
            int number = asked;
            Persona.MessageView prompt = Evening.await("prompt " + asked, () -> prompt(thread, number));
            everybody.forEach(who -> answer(who, prompt, number));
            read(ben, prompt);
            if (asked < PROMPTS) {
                evening.ask(ana, "discussion next");
            }
        }
        logAsResponse(thread);
        evening.ask(ana, "discussion recap", "essay", "hostile");
        evening.ask(ana, "discussion close");
    }

    /** What a member wrote as an ordinary message, which anybody could read there anyway. */
    private void logAsResponse(String thread) {
        String words = open(200, 1_900);
        String message = ben.write(thread, words);
        evening.answer(ana, thread, ana.useOn(message, "Log as response"));
        Persona.MessageView card = evening.seen(ben, thread, "a host would like");
        evening.turn(ben, card, "Yes, log it");
        answers.add(words);
    }

    private Optional<String> thread() {
        return evening.stores.discussed.open(evening.club()).stream()
                .findFirst()
                .flatMap(Discussion::thread)
                .map(ChannelId::toString);
    }

    private Optional<Persona.MessageView> prompt(String thread, int number) {
        return ben.messages(thread).stream()
                .filter(message -> message.content().startsWith("**A question to the club**"))
                .skip(number - 1)
                .findFirst();
    }

    private void answer(Persona who, Persona.MessageView prompt, int number) {
        Persona.ComponentView stance = prompt.rows().getFirst().get(everybody.indexOf(who) % 2);
        evening.answer(who, prompt.channel(), who.press(prompt.id(), stance.customId()));
        if (number == 1) {
            Persona.MessageView first = evening.seen(who, prompt.channel(), "Your first answer here");
            evening.press(who, first, "May be quoted with my name");
        }
        String words = hidden(100 + number * 10 + everybody.indexOf(who), ANSWER);
        Persona.FormView form = evening.open(who, prompt, "Answer");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("words", words);
        Persona.MessageView told = evening.answer(who, prompt.channel(), who.submit(form, values));
        if (!told.content().contains("aved")) {
            throw new AssertionError("An answer was not taken: " + told.content());
        }
        answers.add(words);
    }

    private void read(Persona who, Persona.MessageView prompt) {
        Persona.MessageView page = evening.press(who, prompt, "Read answers");
        if (page.content().contains("Have you seen")) {
            page = evening.turn(who, page, "I've seen it");
        }
        while (page.rows().stream()
                .flatMap(List::stream)
                .anyMatch(button -> button.label().equals("Next") && !button.disabled())) {
            page = evening.turn(who, page, "Next");
        }
        evening.press(who, prompt, "Show the passage");
        who.press(prompt.id(), Evening.button(prompt, "Answer").customId());
        Evening.await("a form with the words of before", who::form);
        who.closeForm();
    }

    private void look() {
        evening.ask(ana, "log search", "text", "evil");
        evening.ask(ana, "log search", "text", open(50, 200), "essay", "hostile");
        evening.ask(ana, "club check");
        evening.ask(ana, "schedule export");
        evening.ask(ben, "my data");
        evening.ask(ana, "essay remove", "essay", open(51, 100));
    }

    /** The file of the whole log, as the host gets it. */
    byte[] export(String format) {
        return evening.file(evening.ask(ana, "log export", "format", format));
    }
}
