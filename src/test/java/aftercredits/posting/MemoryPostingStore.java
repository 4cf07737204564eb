package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemoryClubStore;
import aftercredits.posting.PlannedMessage.Fate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A {@link PostingStore} that forgets when the test ends. Like the real one it keeps times to the millisecond. */
public final class MemoryPostingStore implements PostingStore {
    private final Map<PostingId, Posting> postings = new LinkedHashMap<>();

    public MemoryPostingStore() {}

    /** Loses the postings of a club that {@code clubs} erases. */
    public MemoryPostingStore(MemoryClubStore clubs) {
        clubs.whenErased(this::erase);
    }

    /** Loses everything. */
    public synchronized void forget() {
        postings.clear();
    }

    @Override
    public synchronized Posting plan(Posting posting) {
        postings.putIfAbsent(posting.id(), toMillis(posting));
        return postings.get(posting.id());
    }

    @Override
    public synchronized Optional<Posting> find(PostingId id) {
        return Optional.ofNullable(postings.get(id));
    }

    @Override
    public synchronized void reserve(PostingId id, int index, Instant at) {
        change(id, index, message -> message.reservedAt().isPresent() ? message : reserved(message, Optional.of(at)));
    }

    @Override
    public synchronized void confirm(PostingId id, int index, MessageId sent, Instant at) {
        boolean holdsWords = find(id).filter(posting ->
                        posting.purpose() == Posting.Purpose.RECAP || posting.purpose() == Posting.Purpose.CARD)
                .isPresent();
        change(
                id,
                index,
                message -> new PlannedMessage(
                        message.index(),
                        holdsWords
                                ? new OutgoingMessage("", message.content().rows())
                                : message.content().withoutPictures(),
                        message.nonce(),
                        message.reservedAt(),
                        Optional.of(sent)));
    }

    @Override
    public synchronized boolean amend(Posting before, List<PlannedMessage> messages) {
        if (!Optional.of(before).equals(find(before.id()))) {
            return false;
        }
        Map<Integer, PlannedMessage> after = new TreeMap<>();
        before.messages().forEach(message -> after.put(message.index(), message));
        messages.forEach(message ->
                after.merge(message.index(), message, (old, changed) -> old.with(changed.content(), changed.fate())));
        change(
                before.id(),
                posting -> with(
                        posting, posting.thread(), Posting.State.OWED, Optional.empty(), List.copyOf(after.values())));
        return true;
    }

    @Override
    public synchronized void changed(PostingId id, int index) {
        change(id, index, message -> fated(message, Fate.TO_CHANGE, Fate.CHANGED));
    }

    @Override
    public synchronized void foundDeleted(PostingId id, int index) {
        change(id, index, message -> fated(message, Fate.TO_CHANGE, Fate.DELETED));
    }

    private static PlannedMessage fated(PlannedMessage message, Fate owed, Fate fate) {
        return message.fate() == owed ? message.with(message.content(), fate) : message;
    }

    @Override
    public synchronized void removed(PostingId id, int index) {
        without(id, message -> message.index() == index && message.fate() == Fate.TO_REMOVE);
    }

    private void without(PostingId id, Predicate<PlannedMessage> gone) {
        change(
                id,
                posting -> with(
                        posting,
                        posting.thread(),
                        posting.state(),
                        posting.trouble(),
                        posting.messages().stream().filter(gone.negate()).toList()));
    }

    @Override
    public synchronized void threadOpened(PostingId id, ChannelId thread) {
        change(
                id,
                posting -> with(posting, Optional.of(thread), posting.state(), posting.trouble(), posting.messages()));
    }

    /** As where a recap has gone with the words it quoted. */
    public synchronized void forget(PostingId id) {
        postings.remove(id);
    }

    @Override
    public synchronized void finish(PostingId id, Instant at) {
        change(
                id,
                posting -> with(posting, posting.thread(), Posting.State.POSTED, Optional.empty(), posting.messages()));
    }

    @Override
    public synchronized void stop(PostingId id, String trouble, Instant at, Optional<Posting> card) {
        boolean stops = change(
                id,
                posting -> !hasEnded(posting),
                posting -> with(
                        posting, posting.thread(), Posting.State.STOPPED, Optional.of(trouble), posting.messages()));
        if (stops) {
            card.ifPresent(this::plan);
        }
    }

    @Override
    public synchronized boolean retry(PostingId id) {
        return change(
                id,
                posting -> posting.state() == Posting.State.STOPPED,
                posting -> with(posting, posting.thread(), Posting.State.OWED, Optional.empty(), posting.messages()));
    }

    @Override
    public synchronized boolean giveUp(PostingId id, Instant at) {
        boolean givenUp = change(id, posting -> !hasEnded(posting), MemoryPostingStore::givenUp);
        find(id).filter(posting -> posting.state() == Posting.State.POSTED)
                .ifPresent(posting -> without(
                        id,
                        message -> message.fate() == Fate.TO_ADD
                                && message.message().isEmpty()));
        return givenUp;
    }

    private static Posting givenUp(Posting posting) {
        List<PlannedMessage> messages = posting.messages().stream()
                .map(message -> message.with(message.content().withoutPictures(), message.fate()))
                .toList();
        return posting.isBeingUpdated()
                ? with(posting, posting.thread(), Posting.State.POSTED, Optional.empty(), messages)
                : with(posting, posting.thread(), Posting.State.GIVEN_UP, posting.trouble(), messages);
    }

    @Override
    public synchronized List<Posting> owed(ChannelId channel) {
        return owed().stream()
                .filter(posting -> posting.channel().equals(channel))
                .toList();
    }

    @Override
    public synchronized Map<ChannelId, ClubId> owing() {
        return owed().stream().collect(Collectors.toMap(Posting::channel, Posting::club, (one, same) -> one));
    }

    @Override
    public synchronized List<Posting> owed() {
        return postings.values().stream()
                .filter(posting -> posting.state().isOwed())
                .sorted(Comparator.comparing(Posting::plannedAt))
                .toList();
    }

    @Override
    public synchronized List<Posting> stopped(ClubId club, int limit) {
        return latest(club, Integer.MAX_VALUE).stream()
                .filter(posting -> posting.state() == Posting.State.STOPPED)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Posting> posted(ClubId club, Posting.Purpose purpose, String subject, int limit) {
        return latest(club, Integer.MAX_VALUE).stream()
                .filter(posting -> isPosted(posting, purpose, subject))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Set<ClubId> clubsWith(Posting.Purpose purpose, String subject) {
        return postings.values().stream()
                .filter(posting -> isPosted(posting, purpose, subject))
                .map(Posting::club)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPosted(Posting posting, Posting.Purpose purpose, String subject) {
        return posting.purpose() == purpose
                && posting.subject().equals(subject)
                && (posting.state() == Posting.State.POSTED
                        || (posting.state() != Posting.State.GIVEN_UP && posting.isBeingUpdated()));
    }

    @Override
    public synchronized List<Posting> latest(ClubId club, int limit) {
        List<Posting> lastPlannedFirst = new ArrayList<>(postings.values()).reversed();
        return lastPlannedFirst.stream()
                .filter(posting -> posting.club().equals(club))
                .sorted(Comparator.comparing(Posting::plannedAt).reversed())
                .limit(limit)
                .toList();
    }

    private static boolean hasEnded(Posting posting) {
        return posting.state() == Posting.State.POSTED || posting.state() == Posting.State.GIVEN_UP;
    }

    private synchronized void erase(ClubId club) {
        postings.values().removeIf(posting -> posting.club().equals(club));
    }

    private boolean change(PostingId id, Predicate<Posting> which, UnaryOperator<Posting> change) {
        boolean changes = find(id).filter(which).isPresent();
        if (changes) {
            change(id, change);
        }
        return changes;
    }

    private void change(PostingId id, UnaryOperator<Posting> change) {
        postings.computeIfPresent(id, (key, posting) -> change.apply(posting));
    }

    private void change(PostingId id, int index, UnaryOperator<PlannedMessage> change) {
        change(
                id,
                posting -> with(
                        posting,
                        posting.thread(),
                        posting.state(),
                        posting.trouble(),
                        posting.messages().stream()
                                .map(message -> message.index() == index ? change.apply(message) : message)
                                .toList()));
    }

    @Override
    public synchronized Map<ClubId, Tally> tallies(Instant lateBefore) {
        return postings.values().stream()
                .filter(posting -> posting.state().isOwed() || posting.state() == Posting.State.STOPPED)
                .collect(Collectors.groupingBy(
                        Posting::club,
                        Collectors.collectingAndThen(Collectors.toList(), all -> tally(all, lateBefore))));
    }

    private static Tally tally(List<Posting> all, Instant lateBefore) {
        List<Posting> owed =
                all.stream().filter(posting -> posting.state().isOwed()).toList();
        return new Tally(
                owed.size(),
                owed.stream()
                        .filter(posting -> posting.plannedAt().isBefore(lateBefore))
                        .count(),
                all.size() - owed.size());
    }

    private static PlannedMessage reserved(PlannedMessage message, Optional<Instant> at) {
        return new PlannedMessage(
                message.index(),
                message.content(),
                message.nonce(),
                at.map(MemoryPostingStore::toMillis),
                message.message(),
                message.fate());
    }

    private static Posting with(
            Posting posting,
            Optional<ChannelId> thread,
            Posting.State state,
            Optional<String> trouble,
            List<PlannedMessage> messages) {
        return new Posting(
                posting.id(),
                posting.club(),
                posting.purpose(),
                posting.subject(),
                posting.title(),
                posting.channel(),
                posting.layout(),
                posting.threadName(),
                thread,
                state,
                trouble,
                posting.askedBy(),
                toMillis(posting.plannedAt()),
                messages);
    }

    private static Posting toMillis(Posting posting) {
        return with(
                posting,
                posting.thread(),
                posting.state(),
                posting.trouble(),
                posting.messages().stream()
                        .map(message -> reserved(message, message.reservedAt()))
                        .toList());
    }

    private static Instant toMillis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
