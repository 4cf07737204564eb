package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.conformance.Conformance;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayLibrary;
import aftercredits.essay.EssayShelf;
import aftercredits.posting.ChannelNeed;
import aftercredits.posting.Delivery;
import aftercredits.posting.OutgoingMessage;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.JdaLog;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.LoopbackOptions;
import aftercredits.rehearsal.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The bot, with stores in memory, at a loopback Discord of its own. */
final class Evening implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final JdaLog log = new JdaLog();
    final LoopbackDiscord discord;
    final Stores stores;
    private final List<String> expected = new ArrayList<>();
    /** Requests of the test's own, which are not the bot's to answer for. */
    private final List<String> modified = new ArrayList<>();

    DiscordBot bot;

    private Evening(Path library, LoopbackOptions options) {
        this.stores = new Stores(library);
        this.discord = LoopbackDiscord.start(0, InstantSource.system(), options);
        this.bot = start();
    }

    /** Without rate limits, so that it takes no time. */
    static Evening begin(Path library) {
        return begin(library, LoopbackOptions.defaults());
    }

    static Evening begin(Path library, LoopbackOptions options) {
        return new Evening(library, options.withoutRateLimits());
    }

    private DiscordBot start() {
        DiscordBot started =
                new DiscordBot(new DiscordBot.Connection(discord.token(), Optional.of(URI.create(discord.apiUrl()))));
        started.start(stores.services(started));
        return started;
    }

    /** Ends the bot and starts another on the same stores. */
    void restart() {
        bot.close();
        bot = start();
    }

    /** Ends the bot and lets another in that is not at work yet: see {@link #setToWork}. */
    void comeBackIdle() {
        bot.close();
        bot = new DiscordBot(new DiscordBot.Connection(discord.token(), Optional.of(URI.create(discord.apiUrl()))));
        bot.enter();
        await("the bot to be back", () -> Optional.of(bot).filter(there -> discord.botIsConnected()));
    }

    void setToWork() {
        bot.start(stores.services(bot));
    }

    Persona ana() {
        return discord.persona("Ana");
    }

    ClubId club() {
        return ClubId.parse(discord.guild());
    }

    ChannelId channel(String name) {
        return ChannelId.parse(discord.channel(name));
    }

    /** Takes a permission from the bot and waits until it has heard of it. */
    void deny(String channel, ChannelPermission permission) {
        ChannelId id = channel(channel);
        EnumSet<ChannelNeed> all = EnumSet.complementOf(EnumSet.of(ChannelNeed.MENTION_EVERYONE));
        int before = bot.chat().missing(id, all).size();
        discord.backstage().deny(id.toString(), permission);
        await(
                "the permission to be gone",
                () -> Optional.of(bot.chat().missing(id, all)).filter(missing -> missing.size() > before));
    }

    /** Takes from the bot what it needs for events, and waits until it has heard of it. */
    void denyEvents() {
        discord.backstage().denyEverywhere(ChannelPermission.MANAGE_EVENTS);
        discord.backstage().denyEverywhere(ChannelPermission.CREATE_EVENTS);
        await(
                "the permission to be gone",
                () -> Optional.of(club()).filter(club -> !bot.screenings().granted(club)));
    }

    /** Gives back what {@link #deny} took, and waits until the bot has heard of it. */
    void allow(String channel, ChannelPermission permission) {
        ChannelId id = channel(channel);
        EnumSet<ChannelNeed> all = EnumSet.complementOf(EnumSet.of(ChannelNeed.MENTION_EVERYONE));
        int before = bot.chat().missing(id, all).size();
        discord.backstage().allow(id.toString(), permission);
        await(
                "the permission to be back",
                () -> Optional.of(bot.chat().missing(id, all)).filter(missing -> missing.size() < before));
    }

    /** Changes a channel or thread, as a moderator would. */
    void modify(ChannelId channel, String json) {
        modified.add(json);
        moderate("PATCH", "/channels/" + channel, HttpRequest.BodyPublishers.ofString(json), 200);
    }

    /** A new message of the bot's that everybody in #general sees. */
    Persona.MessageView publicMessage() {
        ChannelId general = channel("general");
        String nonce = "look-here-" + discord.requests().size();
        Delivery sent = bot.chat().send(general, OutgoingMessage.plain("Look here"), nonce);
        return message(general.toString(), ((Delivery.Sent) sent).message().toString());
    }

    private Persona.MessageView message(String channel, String id) {
        return ben().messages(channel).stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Gives a message of the bot's one row of buttons with these ids, which the bot never gave it. */
    Persona.MessageView forge(Persona.MessageView message, List<String> customIds) {
        return forge(
                message,
                customIds.stream()
                        .map(id -> "{\"type\":2,\"style\":1,\"label\":\"" + id + "\",\"custom_id\":\"" + id + "\"}")
                        .collect(Collectors.joining(",")));
    }

    /** As above: a menu of one choice. */
    Persona.MessageView forgeMenu(Persona.MessageView message, String customId, String value) {
        return forge(
                message,
                "{\"type\":3,\"custom_id\":\"" + customId + "\",\"options\":[{\"label\":\"it\",\"value\":\"" + value
                        + "\"}]}");
    }

    private Persona.MessageView forge(Persona.MessageView message, String components) {
        String json = "{\"components\":[{\"type\":1,\"components\":[" + components + "]}]}";
        modified.add(json);
        String path = "/channels/" + message.channel() + "/messages/" + message.id();
        moderate("PATCH", path, HttpRequest.BodyPublishers.ofString(json), 200);
        return message(message.channel(), message.id());
    }

    /** Deletes a message of the bot's, as a moderator would. */
    void remove(ChannelId channel, String message) {
        moderate("DELETE", "/channels/" + channel + "/messages/" + message, HttpRequest.BodyPublishers.noBody(), 204);
    }

    private void moderate(String method, String path, HttpRequest.BodyPublisher body, int expected) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
                .header("Authorization", "Bot " + discord.token())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(expected);
        } catch (IOException unsent) {
            throw new UncheckedIOException(unsent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts an essay's file into the library. */
    void shelve(String name, String text) {
        try {
            Files.writeString(stores.library.resolve(name), text);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Takes an essay's file out of the library, if it is there. */
    void takeDown(String name) {
        try {
            Files.deleteIfExists(stores.library.resolve(name));
        } catch (IOException undeleted) {
            throw new UncheckedIOException(undeleted);
        }
    }

    /** An essay of the library. */
    Essay essay(String id) {
        return new EssayShelf(new EssayLibrary(stores.library), stores.added, stores.clubs)
                .all(club()).stream()
                        .filter(essay -> essay.id().value().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    Persona ben() {
        return discord.persona("Ben");
    }

    Persona chidi() {
        return discord.persona("Chidi");
    }

    /** Uses a command in #film-club and waits for its answer. */
    Persona.MessageView ask(Persona who, String command, String... options) {
        return ask(who, discord.channel("film-club"), command, Map.of(), options);
    }

    Persona.MessageView ask(
            Persona who, String channel, String command, Map<String, Persona.Upload> files, String... options) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            byName.put(options[i], options[i + 1]);
        }
        return answer(who, channel, who.use(channel, command, byName, files));
    }

    /** Presses a button and waits for the answer. */
    Persona.MessageView press(Persona who, Persona.MessageView message, String label) {
        return answer(
                who,
                message.channel(),
                who.press(message.id(), button(message, label).customId()));
    }

    /** Presses a button that asks first whether they have seen the film, and says that they have. */
    Persona.MessageView pressHavingSeen(Persona who, Persona.MessageView message, String label) {
        return turn(who, press(who, message, label), "I've seen it");
    }

    /** Presses a button that changes the message it is on, and waits until it has. */
    Persona.MessageView turn(Persona who, Persona.MessageView message, String label) {
        who.press(message.id(), button(message, label).customId());
        return await(
                "the message to change",
                () -> who.messages(message.channel()).stream()
                        .filter(now -> now.id().equals(message.id()) && !now.equals(message))
                        .findFirst());
    }

    /** Chooses from the menu on a message that changes with it, and waits until it has. */
    Persona.MessageView choose(Persona who, Persona.MessageView message, String value) {
        who.choose(message.id(), menu(message).customId(), List.of(value));
        return await(
                "the message to change",
                () -> who.messages(message.channel()).stream()
                        .filter(now -> now.id().equals(message.id()) && !now.equals(message))
                        .findFirst());
    }

    /** The menu on the message. */
    static Persona.ComponentView menu(Persona.MessageView message) {
        return message.rows().stream()
                .flatMap(List::stream)
                .filter(component -> component.type().equals("select"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No menu on " + message));
    }

    /** Presses a button and waits for the form it opens. */
    Persona.FormView open(Persona who, Persona.MessageView message, String label) {
        who.press(message.id(), button(message, label).customId());
        return await("a form", who::form);
    }

    /** The id of the first thread there is, as soon as there is one. */
    String thread() {
        return await(
                "a thread",
                () -> ben().channels().stream()
                        .filter(channel -> channel.parent().isPresent())
                        .map(Persona.ChannelView::id)
                        .findFirst());
    }

    /** The file that the message carries. */
    byte[] file(Persona.MessageView message) {
        return file(message, 0);
    }

    /** One of the files that the message carries, from 0. */
    byte[] file(Persona.MessageView message, int number) {
        String path = message.attachments().get(number).path();
        try (var in = URI.create(discord.pageUrl()).resolve(path).toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    static Persona.ComponentView button(Persona.MessageView message, String label) {
        return message.rows().stream()
                .flatMap(List::stream)
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " on " + message));
    }

    Persona.MessageView answer(Persona who, String channel, String interaction) {
        return await(
                "an answer to the interaction",
                () -> who.messages(channel).stream()
                        .filter(message -> message.interaction()
                                .filter(interaction::equals)
                                .isPresent())
                        .filter(message -> !message.thinking())
                        .findFirst());
    }

    /** The first message this person sees in #film-club with {@code text} in it, as soon as there is one. */
    Persona.MessageView seen(Persona who, String text) {
        return seen(who, discord.channel("film-club"), text);
    }

    Persona.MessageView seen(Persona who, String channel, String text) {
        return await(
                "a message with: " + text,
                () -> who.messages(channel).stream()
                        .filter(message -> message.content().contains(text))
                        .findFirst());
    }

    /** What {@code look} finds, as soon as it finds something. */
    static <T> T await(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        throw new AssertionError("Waited " + PATIENCE + " in vain for " + what);
    }

    /** What was logged with these words, which the test expects; it is no complaint any more. */
    List<String> expectedComplaints(String words) {
        expected.add(words);
        return log.complaints().stream().filter(line -> line.contains(words)).toList();
    }

    @Override
    public void close() {
        bot.close();
        List<LoopbackDiscord.Request> requests = discord.requests().stream()
                .filter(request -> !modified.contains(request.body()))
                .toList();
        // Before Discord goes: a request whose answer is on its way then finds nobody there.
        List<String> complaints = log.complaints();
        discord.close();
        log.close();
        assertThat(complaints).noneMatch(line -> expected.stream().noneMatch(line::contains));
        assertThat(Conformance.complaints(requests)).isEmpty();
    }
}
