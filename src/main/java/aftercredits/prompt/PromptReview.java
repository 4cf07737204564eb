package aftercredits.prompt;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.club.PromptRule;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.text.Remark;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The host's desk: prompts are proposed one by one, kept, edited, dropped. */
public final class PromptReview {
    /** So many drafted prompts are proposed for one essay, beside the hand-written ones. */
    public static final int MOST_DRAFTED = 12;

    private static final Comparator<Prompt> BEST_FIRST = Comparator.comparingDouble(Prompt::score)
            .reversed()
            .thenComparing(prompt -> prompt.id().value());

    private final PromptDrafter drafter;
    private final PromptStore store;
    private final CastStore casts;
    private final InstantSource clock;
    private final Proposals proposals;
    private final Handwriting byHand;
    /**
     * Two hosts who draft at the same moment must not propose everything twice, and what one keeps while another drafts
     * must not be withdrawn. Never held while drafting, which takes its time.
     */
    private final ReentrantLock deciding = new ReentrantLock();

    public PromptReview(PromptDrafter drafter, PromptStore store, CastStore casts, InstantSource clock) {
        this.drafter = drafter;
        this.store = store;
        this.casts = casts;
        this.clock = clock;
        this.proposals = new Proposals(store, MOST_DRAFTED);
        this.byHand = new Handwriting(store, proposals);
    }

    /**
     * The review's next card.
     *
     * @param card empty when nothing is left to decide
     * @param undecided how many wait beside this one
     * @param note what the host should know of how the prompts came about, just after drafting
     */
    public record Card(Optional<Prompt> card, int kept, int undecided, int dropped, Optional<Remark> note) {
        private Card noting(Optional<Remark> said) {
            return new Card(card, kept, undecided, dropped, said);
        }
    }

    /** What became of an attempt to add or edit a prompt by hand. */
    public sealed interface Written {
        record Kept(Prompt prompt) implements Written {}

        /** @param reasonKey of the message catalogue: {@code prompt.add.too-many-stances} */
        record Refused(String reasonKey) implements Written {}
    }

    /** What became of a cast that a host gave. */
    public sealed interface Recast {
        /** @param given nobody, where the essay's own cast holds again */
        record Drafted(Card card, CastList given) implements Recast {}

        /** Nothing changed. */
        record Refused(List<CastProblem> problems) implements Recast {}
    }

    /**
     * Drafts the essay's prompts for this club, with the cast its hosts gave if they did; keeps the hand-written ones, and
     * shows the best undecided one. What was decided stays so, and nothing like it is proposed again; what was proposed
     * before and does not come up again is withdrawn.
     */
    public Card draft(ClubId club, Essay essay, MemberId host) {
        CastList cast = casts.find(club, essay.id());
        Essay asRead = cast.isEmpty() ? essay : essay.withCast(cast.pronouns());
        // What is decided already is drafted once more and left out: without it the list would only grow shorter.
        int decided = (int) store.all(club, essay.id()).stream()
                .filter(prompt -> prompt.kind() != Kind.HANDWRITTEN && prompt.isDecided())
                .count();
        Drafting drafting = drafter.draft(asRead, essay.prompts().size() + MOST_DRAFTED + decided);
        takeIn(club, essay, host);
        return alone(() -> {
            // Who gave another cast in the meantime drafts with that one.
            if (casts.find(club, essay.id()).equals(cast)) {
                proposals.renew(club, essay, drafting.prompts(), host, clock.instant());
            }
            List<Prompt> all = store.all(club, essay.id());
            return card(undecided(all).stream().findFirst(), all).noting(drafting.note());
        });
    }

    /** The essay's people as they are understood in this club: as its hosts gave them, else as the essay does. */
    public CastList cast(ClubId club, Essay essay) {
        CastList given = casts.find(club, essay.id());
        return given.isEmpty() ? CastList.of(essay) : given;
    }

    /**
     * Keeps the cast for this club and drafts with it.
     *
     * @param lines a person a line, {@code Igor: he}; nobody at all brings back what the essay itself gives
     */
    public Recast recast(ClubId club, Essay essay, String lines, MemberId host) {
        CastForm form = CastForm.read(lines);
        if (!form.problems().isEmpty()) {
            return new Recast.Refused(form.problems());
        }
        casts.save(club, essay.id(), form.cast(), host, clock.instant());
        return new Recast.Drafted(draft(club, essay, host), form.cast());
    }

    /** This prompt's card, whatever was decided of it. */
    public Card show(Prompt prompt) {
        return card(Optional.of(prompt), store.all(prompt.club(), prompt.essay()));
    }

    /**
     * The club's prompt of this id, whatever was decided of it. Another club's is none: ids come back on buttons and forms,
     * where nobody vouches for them.
     */
    public Optional<Prompt> find(ClubId club, PromptId id) {
        return store.find(id).filter(prompt -> prompt.club().equals(club));
    }

    /** The undecided card after {@code after}, in a ring, best first; the same one when it is the only one. */
    public Card another(ClubId club, EssayId essay, PromptId after) {
        List<Prompt> all = store.all(club, essay);
        List<Prompt> ring = all.stream().sorted(BEST_FIRST).toList();
        Optional<Prompt> next = ring.stream()
                .dropWhile(prompt -> !prompt.id().equals(after))
                .skip(1)
                .filter(prompt -> prompt.decision() == Decision.PROPOSED)
                .findFirst()
                .or(() -> undecided(all).stream().findFirst());
        return card(next, all);
    }

    /**
     * Decides and shows the next card. Deciding twice the same is harmless; of a prompt that the club does not have, or not
     * any more, nothing is decided, and there is no next card.
     */
    public Card decide(ClubId club, PromptId id, Decision decision, MemberId host) {
        return alone(() -> find(club, id)
                .map(prompt -> {
                    store.decide(id, decision, host, clock.instant());
                    return another(club, prompt.essay(), id);
                })
                .orElseGet(() -> new Card(Optional.empty(), 0, 0, 0, Optional.empty())));
    }

    /** Changes question and stances of the club's prompt, and keeps it. */
    public Written edit(ClubId club, PromptId id, String question, String stancesWithCommas, MemberId host) {
        Optional<Prompt> found = find(club, id);
        if (found.isEmpty()) {
            return new Written.Refused("prompt.edit.gone");
        }
        return switch (HandwrittenForm.read(question, stancesWithCommas)) {
            case HandwrittenForm.Wrong wrong -> new Written.Refused(wrong.reasonKey());
            case HandwrittenForm.Filled filled ->
                new Written.Kept(alone(() -> byHand.keep(found.get(), filled, host, clock.instant())));
        };
    }

    /**
     * {@code /prompt add}. The prompt is hidden unless the essay hides nothing. A question that was proposed or dropped
     * before is kept after all; one that is kept already is refused, so that a form sent twice adds one prompt.
     */
    public Written add(ClubId club, Essay essay, String question, String stancesWithCommas, MemberId host) {
        return switch (HandwrittenForm.read(question, stancesWithCommas)) {
            case HandwrittenForm.Wrong wrong -> new Written.Refused(wrong.reasonKey());
            case HandwrittenForm.Filled filled -> {
                takeIn(club, essay, host);
                yield alone(() -> byHand.add(club, essay, filled, host, clock.instant()));
            }
        };
    }

    /** Everything a club has decided of an essay's prompts, or has yet to decide; what was withdrawn is left out. */
    public record Overview(List<Prompt> kept, List<Prompt> undecided, List<Prompt> dropped) {}

    /** Kept ones in the order they are asked, undecided ones best first, dropped ones in the order they came. */
    public Overview overview(ClubId club, Essay essay, MemberId host) {
        takeIn(club, essay, host);
        List<Prompt> all = store.all(club, essay.id());
        return new Overview(store.kept(club, essay.id()), undecided(all), having(all, Decision.DROPPED));
    }

    /**
     * As {@link #toAsk(ClubId, EssayId, PromptRule)}, for a discussion that is to be opened: takes in the front matter's
     * prompts, and drafts where the rule asks undecided ones and nobody has drafted yet.
     */
    public List<Prompt> toAsk(Club club, Essay essay, MemberId host) {
        takeIn(club.id(), essay, host);
        boolean neverDrafted =
                store.all(club.id(), essay.id()).stream().allMatch(one -> one.kind() == Kind.HANDWRITTEN);
        if (club.prompts() == PromptRule.UNDECIDED_TOO && neverDrafted) {
            draft(club.id(), essay, host);
        }
        return toAsk(club.id(), essay.id(), club.prompts());
    }

    /** The prompts that a discussion may ask, in their order: kept ones as they were kept, then undecided ones best first. */
    public List<Prompt> toAsk(ClubId club, EssayId essay, PromptRule rule) {
        Stream<Prompt> kept = store.kept(club, essay).stream();
        return switch (rule) {
            case ONLY_KEPT -> kept.toList();
            case UNDECIDED_TOO ->
                Stream.concat(kept, undecided(store.all(club, essay)).stream()).toList();
        };
    }

    private void takeIn(ClubId club, Essay essay, MemberId host) {
        if (!essay.prompts().isEmpty()) {
            alone(() -> {
                byHand.takeIn(club, essay, host, clock.instant());
                return true;
            });
        }
    }

    private <T> T alone(Supplier<T> act) {
        deciding.lock();
        try {
            return act.get();
        } finally {
            deciding.unlock();
        }
    }

    private static Card card(Optional<Prompt> shown, List<Prompt> all) {
        long others = undecided(all).stream()
                .filter(prompt -> !shown.map(Prompt::id).equals(Optional.of(prompt.id())))
                .count();
        return new Card(
                shown,
                having(all, Decision.KEPT).size(),
                (int) others,
                having(all, Decision.DROPPED).size(),
                Optional.empty());
    }

    private static List<Prompt> undecided(List<Prompt> all) {
        return having(all, Decision.PROPOSED).stream().sorted(BEST_FIRST).toList();
    }

    private static List<Prompt> having(List<Prompt> prompts, Decision decision) {
        return prompts.stream().filter(prompt -> prompt.decision() == decision).toList();
    }
}
