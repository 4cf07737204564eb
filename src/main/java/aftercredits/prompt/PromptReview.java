package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.HandwrittenPrompt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The host's desk: prompts are proposed one by one, kept, edited, dropped. */
public final class PromptReview {
    /** So many drafted prompts are proposed for one essay, beside the hand-written ones. */
    public static final int MOST_DRAFTED = 12;

    private final PromptDrafter drafter;
    private final PromptStore store;
    private final InstantSource clock;
    /** Two hosts who draft at the same moment must not propose everything twice. */
    private final ReentrantLock takingIn = new ReentrantLock();

    public PromptReview(PromptDrafter drafter, PromptStore store, InstantSource clock) {
        this.drafter = drafter;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The review's next card.
     *
     * @param card empty when nothing is left to decide
     * @param undecided how many wait after this one
     * @param note what the host should know of how the prompts came about, just after drafting
     */
    public record Card(Optional<Prompt> card, int kept, int undecided, Optional<String> note) {
        Card(Optional<Prompt> card, int kept, int undecided) {
            this(card, kept, undecided, Optional.empty());
        }

        private Card noting(Optional<String> said) {
            return new Card(card, kept, undecided, said);
        }
    }

    /** What became of an attempt to add or edit a prompt by hand. */
    public sealed interface Written {
        record Kept(Prompt prompt) implements Written {}

        /** @param reasonKey of the message catalogue: {@code prompt.add.too-many-stances} */
        record Refused(String reasonKey) implements Written {}
    }

    /**
     * Drafts the essay's prompts for this club where that has not been done, keeps the hand-written ones, and shows the
     * first undecided one. Dropped ones do not come back.
     */
    public Card draft(ClubId club, Essay essay, MemberId host) {
        Drafting drafting = drafter.draft(essay, essay.prompts().size() + MOST_DRAFTED);
        takingIn.lock();
        try {
            takeInHandwritten(club, essay, host);
            KnownPrompts known = known(club, essay.id());
            Instant now = clock.instant();
            drafting.prompts().stream()
                    .filter(prompt -> prompt.kind() != Kind.HANDWRITTEN && !known.covers(prompt))
                    .forEach(prompt -> store.add(club, essay.id(), prompt, Decision.PROPOSED, host, now));
        } finally {
            takingIn.unlock();
        }
        return firstCard(club, essay.id()).noting(drafting.note());
    }

    /** A prompt of any club, whatever was decided of it. */
    public Optional<Prompt> find(PromptId id) {
        return store.find(id);
    }

    /** The undecided card after {@code after}, in a ring; the same one when it is the only one. */
    public Card another(ClubId club, EssayId essay, PromptId after) {
        List<Prompt> all = store.all(club, essay);
        List<Prompt> undecided = having(all, Decision.PROPOSED);
        int place = places(all, after);
        Optional<Prompt> next = all.stream()
                .skip(place + 1L)
                .filter(undecided::contains)
                .findFirst()
                .or(() -> undecided.stream().findFirst());
        return card(next, all);
    }

    /**
     * Decides and shows the next card. Deciding twice the same is harmless; of a prompt that is no longer there nothing is
     * decided, and there is no next card.
     */
    public Card decide(PromptId id, Decision decision, MemberId host) {
        Optional<Prompt> found = store.find(id);
        if (found.isEmpty()) {
            return new Card(Optional.empty(), 0, 0);
        }
        Prompt prompt = found.get();
        if (prompt.decision() != decision) {
            store.decide(id, decision, host, clock.instant());
        }
        return another(prompt.club(), prompt.essay(), id);
    }

    /** Changes question and stances, and keeps the prompt. */
    public Written edit(PromptId id, String question, String stancesWithCommas, MemberId host) {
        Optional<Prompt> found = store.find(id);
        if (found.isEmpty()) {
            return new Written.Refused("prompt.edit.gone");
        }
        return switch (HandwrittenForm.read(question, stancesWithCommas)) {
            case HandwrittenForm.Wrong wrong -> new Written.Refused(wrong.reasonKey());
            case HandwrittenForm.Filled filled -> new Written.Kept(keptAs(found.get(), filled, host));
        };
    }

    /**
     * {@code /prompt add}. The prompt is hidden unless the essay hides nothing. A question that was proposed or dropped
     * before is kept after all; one that is kept already is refused, so that a form sent twice adds one prompt.
     */
    public Written add(ClubId club, Essay essay, String question, String stancesWithCommas, MemberId host) {
        return switch (HandwrittenForm.read(question, stancesWithCommas)) {
            case HandwrittenForm.Wrong wrong -> new Written.Refused(wrong.reasonKey());
            case HandwrittenForm.Filled filled -> addOnce(club, essay, filled, host);
        };
    }

    /** The essay's kept prompts, front matter's first, then in the order they were kept. */
    public List<Prompt> kept(ClubId club, Essay essay, MemberId host) {
        takeInHandwritten(club, essay, host);
        List<String> inFrontMatter =
                essay.prompts().stream().map(HandwrittenPrompt::question).toList();
        return store.kept(club, essay.id()).stream()
                .sorted(Comparator.comparingInt(prompt -> rank(inFrontMatter, prompt)))
                .toList();
    }

    private static int rank(List<String> inFrontMatter, Prompt prompt) {
        int place = inFrontMatter.indexOf(prompt.question());
        return place < 0 ? inFrontMatter.size() : place;
    }

    private Written addOnce(ClubId club, Essay essay, HandwrittenForm.Filled filled, MemberId host) {
        takingIn.lock();
        try {
            takeInHandwritten(club, essay, host);
            Optional<Prompt> same = store.all(club, essay.id()).stream()
                    .filter(prompt -> prompt.question().equalsIgnoreCase(filled.question()))
                    .findFirst();
            if (same.isEmpty()) {
                return new Written.Kept(addNew(club, essay, filled, host));
            }
            return same.get().decision() == Decision.KEPT
                    ? new Written.Refused("prompt.add.kept-already")
                    : new Written.Kept(keptAs(same.get(), filled, host));
        } finally {
            takingIn.unlock();
        }
    }

    private Prompt addNew(ClubId club, Essay essay, HandwrittenForm.Filled filled, MemberId host) {
        boolean spoiler = essay.body().spoilersBegin() < essay.body().text().length();
        DraftedPrompt written =
                new DraftedPrompt(filled.question(), Kind.HANDWRITTEN, filled.stances(), Optional.empty(), 0, spoiler);
        return store.add(club, essay.id(), written, Decision.KEPT, host, clock.instant());
    }

    private Prompt keptAs(Prompt prompt, HandwrittenForm.Filled filled, MemberId host) {
        Instant now = clock.instant();
        if (!filled.question().equals(prompt.question()) || !filled.stances().equals(prompt.stances())) {
            store.edit(prompt.id(), filled.question(), filled.stances(), host, now);
        }
        if (prompt.decision() != Decision.KEPT) {
            store.decide(prompt.id(), Decision.KEPT, host, now);
        }
        return store.find(prompt.id()).orElse(prompt);
    }

    /** Front-matter prompts are kept without asking: their writer has decided already. A dropped one stays dropped. */
    private void takeInHandwritten(ClubId club, Essay essay, MemberId host) {
        if (essay.prompts().isEmpty()) {
            return;
        }
        takingIn.lock();
        try {
            KnownPrompts known = known(club, essay.id());
            Instant now = clock.instant();
            HandwrittenPrompts.of(essay).stream()
                    .filter(prompt -> !known.asks(prompt.question()))
                    .forEach(prompt -> store.add(club, essay.id(), prompt, Decision.KEPT, host, now));
        } finally {
            takingIn.unlock();
        }
    }

    private KnownPrompts known(ClubId club, EssayId essay) {
        return new KnownPrompts(store.all(club, essay), store.wordings(club, essay));
    }

    private Card firstCard(ClubId club, EssayId essay) {
        List<Prompt> all = store.all(club, essay);
        return card(having(all, Decision.PROPOSED).stream().findFirst(), all);
    }

    private static Card card(Optional<Prompt> shown, List<Prompt> all) {
        int undecided = having(all, Decision.PROPOSED).size();
        return new Card(shown, having(all, Decision.KEPT).size(), shown.isPresent() ? undecided - 1 : undecided);
    }

    private static List<Prompt> having(List<Prompt> prompts, Decision decision) {
        return prompts.stream().filter(prompt -> prompt.decision() == decision).toList();
    }

    private static int places(List<Prompt> prompts, PromptId id) {
        for (int i = 0; i < prompts.size(); i++) {
            if (prompts.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
