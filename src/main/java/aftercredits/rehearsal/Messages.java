package aftercredits.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every message, by id and, in order, by channel; and the nonces of the last few minutes. */
final class Messages {
    private final Map<String, Message> byId = new HashMap<>();
    private final Map<String, List<Message>> byChannel = new HashMap<>();
    private final Map<Nonce, Message> byNonce = new HashMap<>();
    private final Duration nonceMemory;

    Messages(Duration nonceMemory) {
        this.nonceMemory = nonceMemory;
    }

    void add(Message message) {
        byId.put(message.id(), message);
        byChannel.computeIfAbsent(message.channel(), c -> new ArrayList<>()).add(message);
        message.nonce()
                .ifPresent(nonce -> byNonce.put(
                        new Nonce(message.channel(), message.author().id(), nonce), message));
    }

    void remove(Message message) {
        byId.remove(message.id());
        byChannel.getOrDefault(message.channel(), new ArrayList<>()).remove(message);
    }

    Optional<Message> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Message> find(String channel, String id) {
        return find(id).filter(message -> message.channel().equals(channel));
    }

    /** Oldest first, ephemeral ones included. */
    List<Message> in(String channel) {
        return List.copyOf(byChannel.getOrDefault(channel, List.of()));
    }

    /** The message of the last few minutes with this nonce by this author here, deleted or not. */
    Optional<Message> withNonce(String channel, String author, String nonce, Instant now) {
        return Optional.ofNullable(byNonce.get(new Nonce(channel, author, nonce)))
                .filter(message -> message.sent().plus(nonceMemory).isAfter(now));
    }

    boolean holds(Message message) {
        return byId.containsKey(message.id());
    }

    void removeChannel(String channel) {
        in(channel).forEach(this::remove);
    }

    private record Nonce(String channel, String author, String nonce) {}
}
