package aftercredits.bench;

import aftercredits.essay.Chunker;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayParser;
import aftercredits.essay.ParsedEssay;
import aftercredits.prompt.drafting.TensionDrafter;
import aftercredits.rehearsal.LoopbackDiscord;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a writer in the rehearsal's editor waits for after a pause, in an essay of 1,500 words in which one word changes each
 * time: the messages over HTTP, against parsing and cutting the same text alone; and the questions, against reading the text
 * for the first time.
 */
final class Writing {
    private static final int WORDS = 1_500;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    // Until the virtual machine has compiled what it will.
    private static final int ROUNDS_TO_WARM_UP = 10;

    /** Milliseconds: 300 after a pause, of which the page itself waits 120 to see that it is one. */
    private static final double MESSAGES_MAY_TAKE = 180;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TensionDrafter drafter = new TensionDrafter();
    private final List<Double> messages = new ArrayList<>();
    private final List<Double> cutting = new ArrayList<>();
    private final List<Double> questions = new ArrayList<>();

    private Writing() {}

    /** As {@link Benchmarks.Benchmark#run}. */
    static boolean measure() throws IOException, InterruptedException {
        return new Writing().run();
    }

    private boolean run() throws IOException, InterruptedException {
        String text = essay();
        double firstQuestions = millis(() -> drafter.draft(parsed(text), 12));
        try (LoopbackDiscord discord = LoopbackDiscord.start(0, InstantSource.system())) {
            URI preview = URI.create(discord.pageUrl() + "page/desk/preview");
            for (int round = 0; round < ROUNDS_TO_WARM_UP + ROUNDS; round++) {
                String changed = text + "\nRound " + round + " ends here.\n";
                double asked = millis(() -> ask(preview, changed));
                double cut = millis(() -> Chunker.chunk(parsed(changed)));
                double drafted = millis(() -> drafter.draft(parsed(changed), 12));
                if (round >= ROUNDS_TO_WARM_UP) {
                    messages.add(asked);
                    cutting.add(cut);
                    questions.add(drafted);
                }
            }
        }
        double waited = median(messages);
        say(
                "messages of %d words: half within %.0f ms (at most %.0f), %.1f times parsing and cutting alone (%.0f ms)",
                WORDS, waited, MESSAGES_MAY_TAKE, waited / median(cutting), median(cutting));
        say(
                "questions after a change: half within %.0f ms, %.2f of the first reading, models and all (%.0f ms); load %.1f on %d cores",
                median(questions),
                median(questions) / firstQuestions,
                firstQuestions,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        return waited <= MESSAGES_MAY_TAKE;
    }

    /** Anora's essay, its sentences in turns with a number each, so that none is read twice. */
    private static String essay() throws IOException {
        String anora = Files.readString(Path.of("essays", "anora.md"));
        int body = anora.indexOf("\n---\n") + 5;
        StringBuilder text = new StringBuilder(anora.substring(0, body));
        int words = 0;
        for (int copy = 1; words < WORDS; copy++) {
            for (String paragraph : anora.substring(body).split("\n\n")) {
                String own = copy == 1 ? paragraph : paragraph.replace(". ", " " + copy + ". ");
                words += own.split("\\s+").length;
                if (words < WORDS) {
                    text.append(own).append("\n\n");
                }
            }
        }
        return text.toString();
    }

    private static Essay parsed(String text) {
        return ((ParsedEssay.Readable) EssayParser.parse("anora.md", text)).essay();
    }

    private Object ask(URI preview, String text) throws IOException, InterruptedException {
        String body = new ObjectMapper().writeValueAsString(Map.of("name", "anora.md", "text", text));
        HttpRequest request = HttpRequest.newBuilder(preview)
                .header("X-Aftercredits-Page", "1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @FunctionalInterface
    private interface Act {
        Object run() throws IOException, InterruptedException;
    }

    private static double millis(Act act) throws IOException, InterruptedException {
        long before = System.nanoTime();
        act.run();
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
