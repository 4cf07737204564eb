package aftercredits.posting;

import aftercredits.club.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A Discord of one's own in memory: channels, threads, forum posts, messages of the bot's in the order they came, nonces
 * that hold for two minutes, and the ways in which a call can go wrong.
 */
public final class FakeChat implements Chat {
    /** What happens to a call. */
    public sealed interface Fault {
        /** Nothing: the call does what it should. */
        record None() implements Fault {}

        /** Discord says no. */
        record Refuse(Refusal reason) implements Fault {}

        /** No answer comes, and Discord never saw the request. */
        record LostOnTheWay() implements Fault {}

        /** No answer comes, though Discord did what was asked. */
        record AnswerLost() implements Fault {}

        /** No answer comes, and Discord does what was asked after a while. */
        record ArrivesLate(Duration after) implements Fault {}
    }

    /** A message as it stands. */
    public record Standing(MessageId id, OutgoingMessage message, String nonce, Instant at) {}

    private record Late(Instant at, Consumer<Instant> request) {}

    private static final Duration NONCE_HOLDS = Duration.ofMinutes(2);
    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;

    private final InstantSource discordsClock;
    private final Map<ChannelId, Place> places = new HashMap<>();
    private final Map<ChannelId, List<Standing>> messages = new HashMap<>();
    private final Map<MessageId, ChannelId> threadsByStarter = new HashMap<>();
    private final Map<ChannelId, Set<ChannelNeed>> missing = new HashMap<>();
    private final Deque<Fault> scripted = new ArrayDeque<>();
    private final Deque<Fault> scriptedLooks = new ArrayDeque<>();
    private final List<Late> onTheWay = new ArrayList<>();
    private final Map<String, Standing> byNonce = new HashMap<>();
    private final Map<ChannelId, Supplier<Fault>> faultsByChannel = new HashMap<>();
    private final Map<String, Supplier<Fault>> faultsByContent = new HashMap<>();
    private Supplier<Fault> faults = Fault.None::new;
    private long lastSnowflake;
    private int sends;
    private int looks;
    private int edits;

    public FakeChat(InstantSource discordsClock) {
        this.discordsClock = discordsClock;
    }

    /** Adds a channel. */
    public FakeChat with(ChannelId channel, String name, Place.Type type) {
        places.put(channel, new Place(name, type, Optional.empty()));
        return this;
    }

    /** What happens to the next calls that send or open something, one after the other. */
    public void next(Fault... calls) {
        scripted.addAll(List.of(calls));
    }

    /** What happens to the next looks into a history, one after the other. */
    public void nextLooks(Fault... calls) {
        scriptedLooks.addAll(List.of(calls));
    }

    /** What happens to calls that no script says anything of. */
    public void always(Supplier<Fault> faults) {
        this.faults = faults;
    }

    /** What happens to calls for one channel. */
    public void always(ChannelId channel, Supplier<Fault> faultsThere) {
        faultsByChannel.put(channel, faultsThere);
    }

    /** What happens to calls that send these words. */
    public void alwaysOf(String content, Supplier<Fault> faultsOfIt) {
        faultsByContent.put(content, faultsOfIt);
    }

    public void takeAway(ChannelId channel, ChannelNeed... needs) {
        missing.put(channel, EnumSet.of(needs[0], needs));
    }

    public void grantAll(ChannelId channel) {
        missing.remove(channel);
    }

    /** Deletes a channel or thread with all that stands in it. */
    public void delete(ChannelId channel) {
        places.remove(channel);
        messages.remove(channel);
    }

    /** A moderator deletes a message; its nonce is not forgotten. */
    public void takeDown(ChannelId channel, MessageId message) {
        messages.get(channel).removeIf(standing -> standing.id().equals(message));
    }

    /** The bot's messages in a channel, oldest first. */
    public List<Standing> standing(ChannelId channel) {
        arrive();
        return List.copyOf(messages.getOrDefault(channel, List.of()));
    }

    public List<String> contents(ChannelId channel) {
        return standing(channel).stream()
                .map(standing -> standing.message().content())
                .toList();
    }

    /** The threads and forum posts of a channel, oldest first. */
    public List<ChannelId> threads(ChannelId channel) {
        return places.entrySet().stream()
                .filter(place -> place.getValue().parent().equals(Optional.of(channel)))
                .map(Map.Entry::getKey)
                .sorted((one, other) -> Long.compare(one.snowflake(), other.snowflake()))
                .toList();
    }

    /** How often a message was handed over, whatever became of it. */
    public int sends() {
        return sends;
    }

    /** How often a message was to be changed or deleted, whatever became of it. */
    public int edits() {
        return edits;
    }

    /** How often a history was looked into. */
    public int looks() {
        return looks;
    }

    @Override
    public Delivery send(ChannelId channel, OutgoingMessage message, String nonce) {
        sends++;
        arrive();
        if (!message.pictures().isEmpty()
                && !missing(channel, Set.of(ChannelNeed.ATTACH_FILES)).isEmpty()) {
            return new Delivery.Refused(Refusal.PERMISSION_MISSING, "may attach nothing");
        }
        return switch (fault(channel, message)) {
            case Fault.None none -> sendAt(now(), channel, message, nonce);
            case Fault.Refuse(Refusal reason) -> new Delivery.Refused(reason, "refused by the test");
            case Fault.LostOnTheWay lost -> new Delivery.Unknown("timeout");
            case Fault.AnswerLost lost -> {
                sendAt(now(), channel, message, nonce);
                yield new Delivery.Unknown("timeout");
            }
            case Fault.ArrivesLate(Duration after) -> {
                late(after, at -> sendAt(at, channel, message, nonce));
                yield new Delivery.Unknown("timeout");
            }
        };
    }

    private Delivery sendAt(Instant now, ChannelId channel, OutgoingMessage message, String nonce) {
        if (!places.containsKey(channel)) {
            return new Delivery.Refused(Refusal.CHANNEL_GONE, "Unknown Channel");
        }
        List<Standing> there = messages.computeIfAbsent(channel, k -> new ArrayList<>());
        Standing same = byNonce.get(nonce);
        if (same != null && same.at().plus(NONCE_HOLDS).isAfter(now)) {
            return there.contains(same)
                    ? new Delivery.Sent(same.id())
                    : new Delivery.Refused(Refusal.MESSAGE_GONE, "Unknown Message");
        }
        MessageId id = new MessageId(snowflake(now));
        Standing standing = new Standing(id, message, nonce, id.sentAt());
        byNonce.put(nonce, standing);
        there.add(standing);
        return new Delivery.Sent(id);
    }

    @Override
    public Lookup find(ChannelId channel, OutgoingMessage message, Instant notBefore) {
        return look(() -> messages.getOrDefault(channel, List.of()).stream()
                .filter(standing -> !standing.at().isBefore(notBefore)
                        && standing.message().withoutPictures().equals(message.withoutPictures()))
                .map(Standing::id)
                .findFirst());
    }

    @Override
    public ThreadOpening openThread(ChannelId channel, MessageId starter, String name) {
        sends++;
        arrive();
        return switch (fault(channel)) {
            case Fault.None none -> openThreadNow(channel, starter, name);
            case Fault.Refuse(Refusal reason) -> new ThreadOpening.Refused(reason, "refused by the test");
            case Fault.AnswerLost lost -> {
                openThreadNow(channel, starter, name);
                yield new ThreadOpening.Unknown("timeout");
            }
            case Fault.LostOnTheWay lost -> new ThreadOpening.Unknown("timeout");
            case Fault.ArrivesLate(Duration after) -> {
                late(after, at -> openThreadNow(channel, starter, name));
                yield new ThreadOpening.Unknown("timeout");
            }
        };
    }

    private ThreadOpening openThreadNow(ChannelId channel, MessageId starter, String name) {
        ChannelId thread = threadsByStarter.computeIfAbsent(starter, k -> new ChannelId(starter.snowflake()));
        places.put(thread, new Place(name, Place.Type.THREAD, Optional.of(channel)));
        return new ThreadOpening.Opened(thread);
    }

    @Override
    public ThreadOpening openForumPost(ChannelId forum, String name, OutgoingMessage first) {
        sends++;
        arrive();
        return switch (fault(forum)) {
            case Fault.None none -> openForumPostAt(now(), forum, name, first);
            case Fault.Refuse(Refusal reason) -> new ThreadOpening.Refused(reason, "refused by the test");
            case Fault.LostOnTheWay lost -> new ThreadOpening.Unknown("timeout");
            case Fault.AnswerLost lost -> {
                openForumPostAt(now(), forum, name, first);
                yield new ThreadOpening.Unknown("timeout");
            }
            case Fault.ArrivesLate(Duration after) -> {
                late(after, at -> openForumPostAt(at, forum, name, first));
                yield new ThreadOpening.Unknown("timeout");
            }
        };
    }

    private ThreadOpening openForumPostAt(Instant now, ChannelId forum, String name, OutgoingMessage first) {
        MessageId id = new MessageId(snowflake(now));
        ChannelId post = new ChannelId(id.snowflake());
        places.put(post, new Place(name, Place.Type.THREAD, Optional.of(forum)));
        messages.computeIfAbsent(post, k -> new ArrayList<>()).add(new Standing(id, first, "none", id.sentAt()));
        return new ThreadOpening.Opened(post);
    }

    @Override
    public Lookup findForumPost(ChannelId forum, String name, OutgoingMessage first, Instant notBefore) {
        return look(() -> threads(forum).stream()
                .filter(post -> places.get(post).name().equals(name))
                .map(post -> messages.get(post).getFirst())
                .filter(standing ->
                        !standing.at().isBefore(notBefore) && standing.message().equals(first))
                .map(Standing::id)
                .findFirst());
    }

    private Lookup look(Supplier<Optional<MessageId>> history) {
        looks++;
        arrive();
        Fault fault = scriptedLooks.isEmpty() ? new Fault.None() : scriptedLooks.poll();
        return switch (fault) {
            case Fault.Refuse(Refusal reason) -> new Lookup.Unreadable(reason, "refused by the test");
            case Fault.None none -> history.get().<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Absent::new);
            default -> new Lookup.Unknown("timeout");
        };
    }

    @Override
    public Delivery edit(ChannelId channel, MessageId message, OutgoingMessage replacement) {
        edits++;
        return act(channel, () -> editNow(channel, message, replacement));
    }

    private Delivery editNow(ChannelId channel, MessageId message, OutgoingMessage replacement) {
        if (!places.containsKey(channel)) {
            return new Delivery.Refused(Refusal.CHANNEL_GONE, "Unknown Channel");
        }
        List<Standing> there = messages.getOrDefault(channel, List.of());
        for (int i = 0; i < there.size(); i++) {
            Standing old = there.get(i);
            if (old.id().equals(message)) {
                Standing edited = new Standing(message, replacement, old.nonce(), old.at());
                there.set(i, edited);
                byNonce.replace(old.nonce(), old, edited);
                return new Delivery.Sent(message);
            }
        }
        return new Delivery.Refused(Refusal.MESSAGE_GONE, "Unknown Message");
    }

    @Override
    public Delivery delete(ChannelId channel, MessageId message) {
        edits++;
        return act(channel, () -> {
            messages.getOrDefault(channel, List.of())
                    .removeIf(standing -> standing.id().equals(message));
            return new Delivery.Sent(message);
        });
    }

    private Delivery act(ChannelId channel, Supplier<Delivery> request) {
        arrive();
        return switch (fault(channel)) {
            case Fault.None none -> request.get();
            case Fault.Refuse(Refusal reason) -> new Delivery.Refused(reason, "refused by the test");
            case Fault.LostOnTheWay lost -> new Delivery.Unknown("timeout");
            case Fault.AnswerLost lost -> {
                request.get();
                yield new Delivery.Unknown("timeout");
            }
            case Fault.ArrivesLate(Duration after) -> {
                late(after, at -> request.get());
                yield new Delivery.Unknown("timeout");
            }
        };
    }

    @Override
    public Set<ChannelNeed> missing(ChannelId channel, Set<ChannelNeed> needs) {
        if (!places.containsKey(channel)) {
            return needs;
        }
        Set<ChannelNeed> of = EnumSet.noneOf(ChannelNeed.class);
        of.addAll(needs);
        of.retainAll(missing.getOrDefault(channel, Set.of()));
        return of;
    }

    @Override
    public Optional<Place> place(ChannelId channel) {
        return Optional.ofNullable(places.get(channel));
    }

    private Fault fault(ChannelId channel, OutgoingMessage message) {
        Supplier<Fault> ofContent = faultsByContent.get(message.content());
        return ofContent == null ? fault(channel) : ofContent.get();
    }

    private Fault fault(ChannelId channel) {
        return scripted.isEmpty()
                ? faultsByChannel.getOrDefault(channel, faults).get()
                : scripted.poll();
    }

    private void late(Duration after, Consumer<Instant> request) {
        onTheWay.add(new Late(discordsClock.instant().plus(after), request));
    }

    private void arrive() {
        Instant now = discordsClock.instant();
        List<Late> there = onTheWay.stream()
                .filter(late -> !late.at().isAfter(now))
                .sorted(Comparator.comparing(Late::at))
                .toList();
        onTheWay.removeAll(there);
        there.forEach(late -> late.request().accept(late.at()));
    }

    private Instant now() {
        return discordsClock.instant();
    }

    private long snowflake(Instant now) {
        long ofNow = (now.toEpochMilli() - DISCORD_EPOCH_MILLIS) << 22;
        // A round trip takes at least a millisecond, though the test's clock may stand still.
        lastSnowflake = Math.max(ofNow, lastSnowflake + (1L << 22));
        return lastSnowflake;
    }
}
