package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.MemoryClubStore;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.posting.MessageId;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/** A {@link DiscussionStore} that forgets when the test ends. Like the real one it keeps times to the millisecond. */
public final class MemoryDiscussionStore implements DiscussionStore {
    private final Map<DiscussionId, Discussion> discussions = new LinkedHashMap<>();
    private final Map<Long, AskedPrompt> asked = new TreeMap<>();
    private final Map<DiscussionId, Instant> paused = new HashMap<>();
    private final Map<DiscussionId, MessageId> heard = new HashMap<>();
    private final Map<DiscussionId, Film> films = new HashMap<>();
    private long lastAsked;

    public MemoryDiscussionStore() {}

    /** Loses the discussions of a club that {@code clubs} erases. */
    public MemoryDiscussionStore(MemoryClubStore clubs) {
        clubs.whenErased(this::erase);
    }

    @Override
    public synchronized void open(Discussion discussion, Film film) {
        discussions.putIfAbsent(
                discussion.id(), with(discussion, discussion.thread(), discussion.nextDue(), discussion.closedAt()));
        films.putIfAbsent(discussion.id(), film);
    }

    /** As discussions were kept before their films were noted. */
    synchronized void forgetFilms() {
        films.clear();
    }

    @Override
    public synchronized Optional<Film> film(DiscussionId id) {
        return Optional.ofNullable(films.get(id)).filter(film -> discussions.containsKey(id));
    }

    @Override
    public synchronized Optional<Discussion> find(DiscussionId id) {
        return Optional.ofNullable(discussions.get(id));
    }

    @Override
    public synchronized List<Discussion> open(ClubId club) {
        return newestFirst().stream()
                .filter(discussion -> discussion.club().equals(club) && discussion.isOpen())
                .toList();
    }

    @Override
    public synchronized Optional<Discussion> latest(ClubId club, EssayId essay) {
        return newestFirst().stream()
                .filter(discussion ->
                        discussion.club().equals(club) && discussion.essay().equals(essay))
                .findFirst();
    }

    @Override
    public synchronized void threadOpened(DiscussionId id, ChannelId thread) {
        discussions.computeIfPresent(id, (key, old) -> with(old, Optional.of(thread), old.nextDue(), old.closedAt()));
    }

    @Override
    public synchronized void nextDue(DiscussionId id, Optional<Instant> at) {
        discussions.computeIfPresent(id, (key, old) -> with(old, old.thread(), at, old.closedAt()));
    }

    @Override
    public synchronized void pause(DiscussionId id, Optional<Instant> at) {
        paused.remove(id);
        at.ifPresent(since -> paused.put(id, toMillis(since)));
    }

    @Override
    public synchronized Optional<Instant> pausedAt(DiscussionId id) {
        return Optional.ofNullable(paused.get(id));
    }

    @Override
    public synchronized void close(DiscussionId id, Instant at) {
        discussions.computeIfPresent(
                id,
                (key, old) -> with(
                        old,
                        old.thread(),
                        old.nextDue(),
                        Optional.of(old.closedAt().orElse(at))));
    }

    @Override
    public synchronized List<Discussion> due(Instant now) {
        return discussions.values().stream()
                .filter(discussion -> !paused.containsKey(discussion.id()))
                .filter(discussion -> discussion.isOpen()
                        && discussion.nextDue().filter(due -> !due.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(discussion -> discussion.nextDue().orElseThrow()))
                .toList();
    }

    @Override
    public synchronized AskedPrompt ask(DiscussionId id, int position, Prompt prompt, Instant at) {
        if (!discussions.containsKey(id)) {
            throw new NoSuchElementException("No discussion " + id);
        }
        return prompts(id).stream()
                .filter(standing -> standing.position() == position)
                .findFirst()
                .orElseGet(() -> {
                    AskedPrompt fresh = new AskedPrompt(
                            new AskedId(++lastAsked),
                            id,
                            prompt.id(),
                            position,
                            prompt.question(),
                            prompt.stances(),
                            prompt.passage().map(Passage::text),
                            prompt.spoiler(),
                            toMillis(at),
                            Optional.empty());
                    asked.put(fresh.id().value(), fresh);
                    return fresh;
                });
    }

    @Override
    public synchronized void asked(AskedId id, MessageId message) {
        asked.computeIfPresent(
                id.value(),
                (key, old) -> new AskedPrompt(
                        old.id(),
                        old.discussion(),
                        old.prompt(),
                        old.position(),
                        old.question(),
                        old.stances(),
                        old.passage(),
                        old.spoiler(),
                        old.askedAt(),
                        Optional.of(message)));
    }

    @Override
    public synchronized Optional<AskedPrompt> find(AskedId id) {
        return Optional.ofNullable(asked.get(id.value()));
    }

    @Override
    public synchronized Optional<AskedPrompt> find(ClubId club, AskedId id) {
        return find(id).filter(
                        prompt -> discussions.get(prompt.discussion()).club().equals(club));
    }

    @Override
    public synchronized List<AskedPrompt> prompts(DiscussionId id) {
        return asked.values().stream()
                .filter(prompt -> prompt.discussion().equals(id))
                .sorted(Comparator.comparingInt(AskedPrompt::position))
                .toList();
    }

    @Override
    public synchronized List<AskedPrompt> askings(ClubId club, PromptId prompt) {
        return asked.values().stream()
                .filter(one -> one.prompt().equals(prompt)
                        && discussions.get(one.discussion()).club().equals(club))
                .sorted(Comparator.comparing(AskedPrompt::askedAt)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public synchronized List<Discussion> heldIn(ClubId club, ChannelId place) {
        return newestFirst().stream()
                .filter(discussion -> discussion.club().equals(club))
                .filter(discussion -> discussion.thread().equals(Optional.of(place))
                        || discussion.channel().equals(place))
                .toList();
    }

    @Override
    public synchronized List<Discussion> lately(ClubId club, Instant closedSince) {
        return newestFirst().stream()
                .filter(discussion ->
                        discussion.club().equals(club) && discussion.thread().isPresent())
                .filter(discussion -> discussion
                        .closedAt()
                        .filter(at -> at.isBefore(closedSince))
                        .isEmpty())
                .toList();
    }

    @Override
    public synchronized void heard(DiscussionId id, MessageId upTo) {
        if (discussions.containsKey(id)) {
            heard.merge(id, upTo, (one, other) -> one.snowflake() > other.snowflake() ? one : other);
        }
    }

    @Override
    public synchronized Optional<MessageId> heardUpTo(DiscussionId id) {
        return Optional.ofNullable(heard.get(id));
    }

    @Override
    public synchronized void stopHearing(ClubId club) {
        heard.keySet().removeIf(id -> discussions.get(id).club().equals(club));
    }

    private synchronized void erase(ClubId club) {
        asked.values()
                .removeIf(prompt -> discussions.get(prompt.discussion()).club().equals(club));
        stopHearing(club);
        discussions.values().removeIf(discussion -> discussion.club().equals(club));
    }

    private List<Discussion> newestFirst() {
        return new ArrayList<>(discussions.values())
                .reversed().stream()
                        .sorted(Comparator.comparing(Discussion::openedAt).reversed())
                        .toList();
    }

    private static Discussion with(
            Discussion old, Optional<ChannelId> thread, Optional<Instant> nextDue, Optional<Instant> closedAt) {
        return new Discussion(
                old.id(),
                old.club(),
                old.essay(),
                old.essayTitle(),
                old.channel(),
                thread,
                old.every(),
                nextDue.map(MemoryDiscussionStore::toMillis),
                old.openedBy(),
                toMillis(old.openedAt()),
                closedAt.map(MemoryDiscussionStore::toMillis));
    }

    private static Instant toMillis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
