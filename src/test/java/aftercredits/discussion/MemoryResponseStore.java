package aftercredits.discussion;

import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.essay.EssayId;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A {@link ResponseStore} that forgets when the test ends. Like the real one it keeps times to the millisecond. */
public final class MemoryResponseStore implements ResponseStore {
    private final MemoryDiscussionStore discussions;
    private final MemoryMemberStore members;
    private final List<Response> revisions = new ArrayList<>();

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
        Response next = merge(entry, asked, member, answer, at, current);
        boolean same = current.filter(
                        old -> old.stance().equals(next.stance()) && old.words().equals(next.words()))
                .isPresent();
        if (same) {
            return new Saved.Unchanged(current.orElseThrow());
        }
        revisions.add(next);
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
        return new Response(entry, asked, member.id(), member.displayName(), revision, stance, words, kept);
    }

    @Override
    public synchronized Optional<Response> current(AskedId asked, MemberId member) {
        return of(asked, member).reduce((earlier, later) -> later);
    }

    @Override
    public synchronized List<Response> current(AskedId asked) {
        Map<MemberId, List<Response>> byMember = new LinkedHashMap<>();
        revisions(asked)
                .forEach(response -> byMember.computeIfAbsent(response.member(), k -> new ArrayList<>())
                        .add(response));
        return byMember.values().stream()
                .sorted(Comparator.comparing(all -> all.getFirst().at()))
                .map(List::getLast)
                .toList();
    }

    @Override
    public synchronized List<Response> revisions(AskedId asked) {
        return revisions.stream()
                .filter(response -> response.asked().equals(asked))
                .toList();
    }

    @Override
    public synchronized List<Logged> of(ClubId club, MemberId member) {
        return logged(club)
                .filter(logged -> logged.response().member().equals(member))
                .toList();
    }

    /** Every word (the last as a beginning) must occur; newest first, where the real one ranks. */
    @Override
    public synchronized List<Logged> search(
            ClubId club, String text, Optional<MemberId> member, Optional<EssayId> essay, int limit) {
        List<String> wanted = wordsOf(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Predicate<Logged> matches = logged -> {
            List<String> has = wordsOf(logged.response().words().orElse(""));
            return has.containsAll(wanted.subList(0, wanted.size() - 1))
                    && has.stream().anyMatch(word -> word.startsWith(wanted.getLast()));
        };
        return logged(club)
                .filter(logged -> current(
                                logged.response().asked(), logged.response().member())
                        .equals(Optional.of(logged.response())))
                .filter(logged -> member.isEmpty()
                        || member.get().equals(logged.response().member()))
                .filter(logged -> essay.isEmpty()
                        || essay.get().equals(logged.discussion().essay()))
                .filter(matches)
                .toList()
                .reversed()
                .stream()
                .limit(limit)
                .toList();
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

    private synchronized int forget(ClubId club, MemberId member) {
        List<Response> theirs = of(club, member).stream().map(Logged::response).toList();
        revisions.removeAll(theirs);
        return (int) theirs.stream().map(Response::asked).distinct().count();
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

    private static List<String> wordsOf(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return List.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
