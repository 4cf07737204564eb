package aftercredits.discussion;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.essay.Film;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened in a club's discussions since a member was last there. */
public final class WhileAway {
    /** Discussions that were closed longer ago have nothing new for anybody, unless a member was away for longer. */
    static final Duration LATELY = Duration.ofDays(90);

    /** Of one prompt's; nobody reads more at once. */
    static final int MOST_ANSWERS = 500;

    /** The newest; nobody looks through more. */
    static final int MOST_DISCUSSIONS = 25;

    private final DiscussionStore discussions;
    private final ResponseStore responses;
    private final MemberStore members;
    private final SeenGate gate;
    private final InstantSource clock;

    public WhileAway(
            DiscussionStore discussions,
            ResponseStore responses,
            MemberStore members,
            SeenGate gate,
            InstantSource clock) {
        this.discussions = discussions;
        this.responses = responses;
        this.members = members;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * One discussion's news.
     *
     * @param seen whether the member said that they have seen its film
     * @param prompts those that are new, or have new answers, in the order they were asked
     */
    public record News(Discussion discussion, Film film, boolean seen, List<PromptNews> prompts) {
        /** New answers of others. */
        public int answers() {
            return prompts.stream().mapToInt(prompt -> prompt.answers().size()).sum();
        }
    }

    /**
     * @param isNew whether it was asked since
     * @param readable whether the club lets the member read its answers now
     * @param answers of others, given or changed since, as they stand: {@value #MOST_ANSWERS} at most
     */
    public record PromptNews(AskedPrompt prompt, boolean isNew, boolean readable, List<Response> answers) {}

    /**
     * A look at what a member missed.
     *
     * @param since when they last answered, or looked before; empty where they did neither
     * @param at before anything of it was read: what comes while they look is news next time
     */
    public record Look(Optional<Instant> since, Instant at) {}

    /** Begins a look: {@link #over} ends it. */
    public Look look(ClubId club, MemberId member) {
        // Times are kept to the millisecond: what comes in this one is rather shown twice than never.
        Instant at = clock.instant().minusMillis(1);
        return new Look(lastThere(club, member), at);
    }

    private Optional<Instant> lastThere(ClubId club, MemberId member) {
        return Stream.concat(members.lookedAt(club, member).stream(), responses.lastAnswer(club, member).stream())
                .max(Instant::compareTo);
    }

    /** The discussions that have news, the newest {@value #MOST_DISCUSSIONS} of them first. @param since empty: all that is lately */
    public List<News> news(Club club, MemberId member, Optional<Instant> since) {
        Instant lately = clock.instant().minus(LATELY);
        Instant from = since.filter(lately::isAfter).orElse(lately);
        return discussions.lately(club.id(), from).stream()
                .map(discussion -> news(club, discussion, member, since.orElse(Instant.EPOCH)))
                .filter(news -> !news.prompts().isEmpty())
                .limit(MOST_DISCUSSIONS)
                .toList();
    }

    /** The member has seen what {@link #news} told them. */
    public void over(ClubId club, Member member, Look look) {
        members.looked(club, member, look.at());
    }

    /** The film of a discussion of this club. */
    public Optional<Film> film(ClubId club, DiscussionId id) {
        return discussions
                .find(id)
                .filter(discussion -> discussion.club().equals(club))
                .map(gate::film);
    }

    private News news(Club club, Discussion discussion, MemberId member, Instant since) {
        Film film = gate.film(discussion);
        List<PromptNews> prompts = discussions.prompts(discussion.id()).stream()
                .filter(prompt -> prompt.message().isPresent())
                .map(prompt -> news(club, prompt, member, since))
                .filter(news -> news.isNew() || !news.answers().isEmpty())
                .toList();
        return new News(discussion, film, gate.letsThrough(club.id(), member, film), prompts);
    }

    private PromptNews news(Club club, AskedPrompt prompt, MemberId member, Instant since) {
        boolean readable = club.answers() == AnswerVisibility.OPEN || responses.hasAnswered(prompt.id(), member);
        List<Response> answers = responses.since(prompt.id(), since, member, MOST_ANSWERS);
        return new PromptNews(prompt, prompt.askedAt().isAfter(since), readable, answers);
    }
}
