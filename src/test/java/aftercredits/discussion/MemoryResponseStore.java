package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.essay.EssayId;
import aftercredits.posting.MessageId;
import aftercredits.text.SearchWords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A {@link ResponseStore} that forgets when the test ends. Like the real one it keeps times to the millisecond. */
public final class MemoryResponseStore implements ResponseStore {
    private Runnable whenDeleting = () -> {};
    private final MemoryDiscussionStore discussions;
    private final MemoryMemberStore members;
    private final List<Response> revisions = new ArrayList<>();
    private final Map<Object, Long> numbers = new HashMap<>();
    private long lastNumber;

    /** Over those discussions; a member whom {@code members} forgets is forgotten here too. */
    public MemoryResponseStore(MemoryDiscussionStore discussions, MemoryMemberStore members) {
        this.discussions = discussions;
        this.members = members;
        members.whenForgotten(this::forget);
    }

    /** As the other; and loses the responses of a club that {@code clubs} erases. */
    public MemoryResponseStore(MemoryDiscussionStore discussions, MemoryMemberStore members, MemoryClubStore clubs) {
        this(discussions, members);
        clubs.whenErased(club -> erase());
    }

    @Override
    public Saved save(EntryId entry, AskedId asked, Member member, Answer answer, Instant at) {
        // Members before responses, as when a member is forgotten: two locks taken in one order never block each other.
        synchronized (members) {
            synchronized (this) {
                return saveLocked(entry, asked, member, answer, at);
            }
        }
    }

    private Saved saveLocked(EntryId entry, AskedId asked, Member member, Answer answer, Instant at) {
        ClubId club = clubOf(asked).orElseThrow(() -> new NoSuchElementException("No asked prompt " + asked));
        members.seen(club, member, at);
        Optional<Response> again = of(asked, member.id())
                .filter(response -> response.entry().equals(entry))
                .findFirst();
        if (again.isPresent()) {
            return new Saved.Unchanged(again.get());
        }
        Optional<Response> current = current(asked, member.id());
        return keep(current, merge(entry, asked, member, answer, at, current));
    }

    private Saved keep(Optional<Response> current, Response next) {
        boolean same = current.filter(
                        old -> old.stance().equals(next.stance()) && old.words().equals(next.words()))
                .isPresent();
        if (same) {
            return new Saved.Unchanged(current.orElseThrow());
        }
        revisions.add(next);
        numbers.put(numbered(next), ++lastNumber);
        return new Saved.Revised(next);
    }

    private static Response merge(
            EntryId entry, AskedId asked, Member member, Answer answer, Instant at, Optional<Response> current) {
        Optional<String> stance = current.flatMap(Response::stance);
        Optional<String> words = current.flatMap(Response::words);
        switch (answer) {
            case Answer.TakeStance(String taken) -> stance = Optional.of(taken);
            case Answer.Say(String said) -> words = Optional.of(said);
        }
        int revision = current.map(Response::revision).orElse(0) + 1;
        Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
        return new Response(
                entry,
                asked,
                member.id(),
                member.displayName(),
                revision,
                stance,
                words,
                kept,
                Origin.GIVEN,
                current.flatMap(Response::consent));
    }

    @Override
    public Saved write(EntryId entry, AskedId asked, Member member, Origin.Written origin, String words, Instant at) {
        synchronized (members) {
            synchronized (this) {
                ClubId club = clubOf(asked).orElseThrow(() -> new NoSuchElementException("No asked prompt " + asked));
                members.seen(club, member, at);
                Optional<Response> current = written(club, origin.message()).map(Logged::response);
                return keep(
                        current,
                        new Response(
                                entry,
                                current.map(Response::asked).orElse(asked),
                                member.id(),
                                member.displayName(),
                                current.map(Response::revision).orElse(0) + 1,
                                Optional.empty(),
                                Optional.of(words),
                                at.truncatedTo(ChronoUnit.MILLIS),
                                current.map(Response::origin).orElse(origin),
                                current.flatMap(Response::consent)));
            }
        }
    }

    @Override
    public synchronized Optional<Logged> written(ClubId club, MessageId message) {
        return logged(club)
                .filter(logged -> logged.response().origin().ownMessage().equals(Optional.of(message)))
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized List<Logged> writtenIn(ClubId club, ChannelId channel, int limit) {
        return logged(club)
                .filter(logged -> isIn(channel, logged.response()))
                .filter(logged -> current(logged.response().asked()).contains(logged.response()))
                .sorted(Comparator.comparing((Logged logged) -> logged.response()
                                .origin()
                                .ownMessage()
                                .orElseThrow()
                                .snowflake())
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** What a database takes along when it deletes a message's response. */
    public void whenDeleting(Runnable alongside) {
        whenDeleting = alongside;
    }

    @Override
    public synchronized int delete(ClubId club, Collection<MessageId> messages) {
        return delete(
                club,
                response -> response.origin()
                        .ownMessage()
                        .filter(messages::contains)
                        .isPresent());
    }

    @Override
    public synchronized int deleteIn(ClubId club, ChannelId channel) {
        return delete(club, response -> isIn(channel, response));
    }

    private int delete(ClubId club, Predicate<Response> those) {
        whenDeleting.run();
        List<Response> gone = logged(club).map(Logged::response).filter(those).toList();
        revisions.removeAll(gone);
        return (int) gone.stream().map(MemoryResponseStore::keyOf).distinct().count();
    }

    private static boolean isIn(ChannelId channel, Response response) {
        return response.origin() instanceof Origin.Written written
                && written.channel().equals(channel);
    }

    @Override
    public synchronized boolean consent(
            AskedId asked, MemberId member, Optional<MessageId> message, Optional<Consent> consent) {
        return consent(
                old -> old.asked().equals(asked)
                        && old.member().equals(member)
                        && old.origin().ownMessage().equals(message),
                consent);
    }

    private boolean consent(Predicate<Response> whose, Optional<Consent> consent) {
        boolean there = revisions.stream().anyMatch(whose);
        revisions.replaceAll(old -> whose.test(old) ? allowing(old, consent) : old);
        return there;
    }

    private static Response allowing(Response old, Optional<Consent> consent) {
        return new Response(
                old.entry(),
                old.asked(),
                old.member(),
                old.memberName(),
                old.revision(),
                old.stance(),
                old.words(),
                old.at(),
                old.origin(),
                consent);
    }

    @Override
    public synchronized Map<Consent, Integer> ownConsents(ClubId club, MemberId member) {
        Map<Consent, Integer> counts = new EnumMap<>(Consent.class);
        of(club, member).stream()
                .map(Logged::response)
                .filter(response -> response.revision() == 1)
                .forEach(response -> response.consent().ifPresent(own -> counts.merge(own, 1, Integer::sum)));
        return counts;
    }

    @Override
    public synchronized int followUsualConsent(ClubId club, MemberId member) {
        int own = ownConsents(club, member).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        Set<Response> theirs = of(club, member).stream().map(Logged::response).collect(Collectors.toUnmodifiableSet());
        consent(theirs::contains, Optional.empty());
        return own;
    }

    @Override
    public synchronized boolean hasAnswered(AskedId asked, MemberId member) {
        return of(asked, member).findAny().isPresent();
    }

    @Override
    public synchronized Optional<Response> current(AskedId asked, MemberId member) {
        return of(asked, member)
                .filter(response -> response.origin().equals(Origin.GIVEN))
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized List<Response> current(AskedId asked) {
        Map<Object, List<Response>> byResponse = new LinkedHashMap<>();
        revisions(asked)
                .forEach(response -> byResponse
                        .computeIfAbsent(keyOf(response), k -> new ArrayList<>())
                        .add(response));
        return byResponse.values().stream()
                .sorted(Comparator.comparing(all -> all.getFirst().at()))
                .map(List::getLast)
                .toList();
    }

    @Override
    public synchronized List<Response> since(AskedId asked, Instant since, MemberId but, int limit) {
        return current(asked).stream()
                .filter(response ->
                        !response.member().equals(but) && response.at().isAfter(since.truncatedTo(ChronoUnit.MILLIS)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> lastAnswer(AskedId asked) {
        return revisions(asked).stream().map(Response::at).max(Instant::compareTo);
    }

    @Override
    public synchronized Optional<Instant> lastAnswer(ClubId club, MemberId member) {
        return of(club, member).stream().map(logged -> logged.response().at()).max(Instant::compareTo);
    }

    @Override
    public synchronized List<Response> revisions(AskedId asked) {
        return revisions.stream()
                .filter(response -> response.asked().equals(asked))
                .toList();
    }

    @Override
    public synchronized boolean hasOneRevision(ClubId club, MemberId member) {
        return of(club, member).size() == 1;
    }

    @Override
    public synchronized List<Logged> of(ClubId club, MemberId member) {
        return logged(club)
                .filter(logged -> logged.response().member().equals(member))
                .toList();
    }

    @Override
    public synchronized List<Logged> search(
            ClubId club, String text, Optional<MemberId> member, Optional<EssayId> essay, int limit) {
        List<List<String>> wanted = SearchWords.phrases(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Logged> newestFirst = logged(club)
                .filter(logged -> current(logged.response().asked()).contains(logged.response()))
                .filter(logged -> member.isEmpty()
                        || member.get().equals(logged.response().member()))
                .filter(logged -> essay.isEmpty()
                        || essay.get().equals(logged.discussion().essay()))
                .sorted(Comparator.comparing(logged -> firstPlace(logged.response())))
                .toList()
                .reversed();
        return Stream.of(false, true)
                .flatMap(asBeginning -> newestFirst.stream().filter(logged -> holds(logged, wanted, asBeginning)))
                .distinct()
                .limit(limit)
                .toList();
    }

    private int firstPlace(Response response) {
        return IntStream.range(0, revisions.size())
                .filter(i -> keyOf(revisions.get(i)).equals(keyOf(response)))
                .findFirst()
                .orElseThrow();
    }

    /** @param asBeginning whether the last word may be the beginning of one */
    private static boolean holds(Logged logged, List<List<String>> phrases, boolean asBeginning) {
        List<String> words = SearchWords.of(logged.response().words().orElse(""));
        List<String> last = phrases.getLast();
        return phrases.stream()
                        .limit(phrases.size() - 1)
                        .allMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0)
                && IntStream.rangeClosed(0, words.size() - last.size()).anyMatch(start -> {
                    List<String> here = words.subList(start, start + last.size());
                    boolean begins = here.subList(0, here.size() - 1).equals(last.subList(0, last.size() - 1));
                    return begins
                            && (asBeginning && last.getLast().length() > 1
                                    ? here.getLast().startsWith(last.getLast())
                                    : here.getLast().equals(last.getLast()));
                });
    }

    /** Every revision in the club, in the order they came. */
    public synchronized Stream<Logged> logged(ClubId club) {
        return new ArrayList<>(revisions)
                .stream()
                        .filter(response -> clubOf(response.asked()).equals(Optional.of(club)))
                        .map(response -> {
                            AskedPrompt prompt =
                                    discussions.find(response.asked()).orElseThrow();
                            Discussion discussion =
                                    discussions.find(prompt.discussion()).orElseThrow();
                            return new Logged(discussion, prompt, response);
                        });
    }

    /** The same for every revision of one response. */
    public static Object keyOf(Response response) {
        return List.of(response.asked(), response.member(), response.origin().ownMessage());
    }

    /** The revision's place among all that ever came, from 1. */
    public synchronized long number(Response revision) {
        return numbers.get(numbered(revision));
    }

    /** The latest revision's. */
    public synchronized long lastNumber() {
        return lastNumber;
    }

    private static Object numbered(Response revision) {
        return List.of(keyOf(revision), revision.revision());
    }

    /** Those whose last change was before {@code then}. */
    synchronized List<Response> unchangedSince(ClubId club, Instant then) {
        return logged(club)
                .map(Logged::response)
                .filter(response -> current(response.asked()).contains(response))
                .filter(response -> response.at().isBefore(then))
                .toList();
    }

    /** Erases these with every revision. */
    synchronized void erase(List<Response> old) {
        Set<Object> keys = old.stream().map(MemoryResponseStore::keyOf).collect(Collectors.toUnmodifiableSet());
        revisions.removeIf(response -> keys.contains(keyOf(response)));
    }

    private synchronized int forget(ClubId club, MemberId member) {
        List<Response> theirs = of(club, member).stream().map(Logged::response).toList();
        revisions.removeAll(theirs);
        return (int) theirs.stream().map(MemoryResponseStore::keyOf).distinct().count();
    }

    private synchronized void erase() {
        revisions.removeIf(response -> discussions.find(response.asked()).isEmpty());
    }

    private Stream<Response> of(AskedId asked, MemberId member) {
        return revisions.stream()
                .filter(response ->
                        response.asked().equals(asked) && response.member().equals(member));
    }

    private Optional<ClubId> clubOf(AskedId asked) {
        return discussions
                .find(asked)
                .flatMap(prompt -> discussions.find(prompt.discussion()))
                .map(Discussion::club);
    }
}
