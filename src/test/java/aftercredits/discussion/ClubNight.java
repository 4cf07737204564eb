package aftercredits.discussion;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.prompt.Decision;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import aftercredits.prompt.Prompt;
import aftercredits.prompt.PromptId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes discussions and asks prompts in a store, for tests of what members answer. */
public final class ClubNight {
    public static final ClubId CLUB = new ClubId(1_100_000_000_000_000_011L);
    public static final ClubId OTHER_CLUB = new ClubId(12);
    public static final EssayId ANORA = new EssayId("anora");
    public static final EssayId STALKER = new EssayId("stalker");
    public static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");
    public static final Member ANA = member(21, "Ana");
    public static final Member BEN = member(22, "Ben");
    public static final Member CEM = member(23, "Cem");

    private final DiscussionStore store;

    public ClubNight(DiscussionStore store) {
        this.store = store;
    }

    public static Member member(long id, String name) {
        return new Member(new MemberId(id), name.toLowerCase(java.util.Locale.ROOT), name, Optional.empty());
    }

    public Discussion open(ClubId club, EssayId essay, Instant at) {
        return open(club, essay, Film.titled("On " + essay), at);
    }

    public Discussion open(ClubId club, EssayId essay, Film film, Instant at) {
        Discussion discussion = new Discussion(
                DiscussionId.random(),
                club,
                essay,
                "On " + essay,
                new ChannelId(31),
                Optional.of(new ChannelId(32)),
                Optional.empty(),
                Optional.empty(),
                new MemberId(99),
                at,
                Optional.empty());
        store.open(discussion, film);
        return discussion;
    }

    /** The prompt at that place of the discussion, with the stances gratitude and habit. */
    public AskedPrompt ask(Discussion discussion, int position, Instant at) {
        Prompt prompt = new Prompt(
                new PromptId(position),
                discussion.club(),
                discussion.essay(),
                "Gratitude or habit (" + position + ")?",
                Kind.DOUBT,
                List.of("gratitude", "habit"),
                Optional.of(Passage.of("It’s unclear", 0, 12)),
                true,
                0.5,
                Decision.KEPT,
                new MemberId(1),
                at);
        return store.ask(discussion.id(), position, prompt, at);
    }

    /** The first prompt of a new discussion of Anora. */
    public AskedPrompt asked() {
        return ask(open(CLUB, ANORA, EVENING), 1, EVENING);
    }
}
