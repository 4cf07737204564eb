package aftercredits.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message in a channel or thread. */
final class Message {
    private final String id;
    private final String channel;
    private final Person author;
    private final Kind kind;
    private final Instant sent;
    private final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    private MessageBody body;
    private @Nullable Instant edited;
    private @Nullable String nonce;
    private @Nullable Reference reference;
    private @Nullable Interaction interaction;
    private @Nullable String thread;
    private boolean pinned;

    Message(String id, String channel, Person author, Kind kind, Instant sent, MessageBody body) {
        this.id = id;
        this.channel = channel;
        this.author = author;
        this.kind = kind;
        this.sent = sent;
        this.body = body;
    }

    String id() {
        return id;
    }

    String channel() {
        return channel;
    }

    Person author() {
        return author;
    }

    Kind kind() {
        return kind;
    }

    Instant sent() {
        return sent;
    }

    MessageBody body() {
        return body;
    }

    void edit(MessageBody newBody, Instant when) {
        body = newBody;
        edited = when;
    }

    /** What a deferred answer says at last; no edit that readers would be told of. */
    void fill(MessageBody newBody) {
        body = newBody;
    }

    Optional<Instant> edited() {
        return Optional.ofNullable(edited);
    }

    Optional<String> nonce() {
        return Optional.ofNullable(nonce);
    }

    void carryNonce(@Nullable String newNonce) {
        nonce = newNonce;
    }

    Optional<Reference> reference() {
        return Optional.ofNullable(reference);
    }

    void refer(Reference to) {
        reference = to;
    }

    /** The interaction that it answers. */
    Optional<Interaction> interaction() {
        return Optional.ofNullable(interaction);
    }

    void answer(Interaction to) {
        interaction = to;
    }

    /** The thread that was opened from it. */
    Optional<String> thread() {
        return Optional.ofNullable(thread);
    }

    void openThread(@Nullable String id) {
        thread = id;
    }

    boolean pinned() {
        return pinned;
    }

    void pin(boolean nowPinned) {
        pinned = nowPinned;
    }

    /** Who reacted, by emoji. */
    Map<String, Set<String>> reactions() {
        return reactions;
    }

    void react(String emoji, String person) {
        reactions.computeIfAbsent(emoji, e -> new LinkedHashSet<>()).add(person);
    }

    void takeBack(String emoji, String person) {
        Set<String> people = reactions.getOrDefault(emoji, new LinkedHashSet<>());
        people.remove(person);
        if (people.isEmpty()) {
            reactions.remove(emoji);
        }
    }

    boolean ephemeral() {
        return body.has(MessageFlag.EPHEMERAL);
    }

    boolean thinking() {
        return body.has(MessageFlag.LOADING);
    }

    int flags() {
        return body.flags() | (thread == null ? 0 : MessageFlag.HAS_THREAD.bit());
    }

    boolean isVisibleTo(String person) {
        return !ephemeral()
                || author.id().equals(person)
                || interaction().map(i -> i.user().id().equals(person)).orElse(false);
    }

    /** The ids of those it mentions and lets know of it, as far as its writer allowed. */
    List<String> mentions(List<Person> people) {
        List<String> mentioned = new ArrayList<>();
        for (Person person : people) {
            boolean named = body.content().contains("<@" + person.id() + ">")
                    || body.content().contains("<@!" + person.id() + ">");
            if (named && Mentions.allow(body.allowedMentions(), "users", person.id())) {
                mentioned.add(person.id());
            }
        }
        return mentioned;
    }

    /** The kinds of message that the loopback Discord has, with their numbers in Discord's API. */
    enum Kind {
        PLAIN(0),
        THREAD_CREATED(18),
        REPLY(19),
        COMMAND_ANSWER(20),
        THREAD_STARTER(21),
        MENU_COMMAND_ANSWER(23);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** Another message, or, without one, a channel. */
    record Reference(String channel, @Nullable String message) {}
}
