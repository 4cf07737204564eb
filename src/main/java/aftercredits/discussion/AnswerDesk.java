package aftercredits.discussion;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Discussions.Answering;
import aftercredits.discussion.Discussions.Needs;
import aftercredits.discussion.Discussions.Reading;
import aftercredits.discussion.ResponseStore.Saved;
import aftercredits.text.Markdown;
import java.util.List;
import java.util.Optional;

/** Takes answers and lets others' be read. A closed discussion takes late ones too. */
final class AnswerDesk {
    /** What Discord's form takes. */
    private static final int MAX_WORDS_CODE_POINTS = 4_000;

    private final Needs needs;

    AnswerDesk(Needs needs) {
        this.needs = needs;
    }

    /** A prompt that was asked in this club: Discord is not trusted to hand on ids of the server's own messages only. */
    Optional<AskedPrompt> prompt(ClubId club, AskedId asked) {
        return needs.discussions().find(club, asked);
    }

    Answering take(ClubId club, EntryId entry, AskedId asked, Member member, Answer answer) {
        Optional<AskedPrompt> prompt = prompt(club, asked);
        if (prompt.isEmpty()) {
            return new Answering.NoSuchPrompt();
        }
        return switch (answer) {
            case Answer.TakeStance(String stance) ->
                prompt.get().stances().contains(stance)
                        ? keep(club, entry, asked, member, answer)
                        : new Answering.NoSuchStance();
            case Answer.Say(String words) -> {
                String said = words.strip();
                yield said.isEmpty() || Markdown.codePoints(said) > MAX_WORDS_CODE_POINTS
                        ? new Answering.NotWords()
                        : keep(club, entry, asked, member, new Answer.Say(said));
            }
        };
    }

    Answering takeStance(ClubId club, EntryId entry, AskedId asked, Member member, int place) {
        Optional<AskedPrompt> prompt = prompt(club, asked);
        if (prompt.isEmpty()) {
            return new Answering.NoSuchPrompt();
        }
        List<String> stances = prompt.get().stances();
        return place < 0 || place >= stances.size()
                ? new Answering.NoSuchStance()
                : keep(club, entry, asked, member, new Answer.TakeStance(stances.get(place)));
    }

    Reading read(ClubId club, AskedId asked, MemberId member) {
        Optional<AskedPrompt> prompt = prompt(club, asked);
        if (prompt.isEmpty()) {
            return new Reading.NoSuchPrompt();
        }
        boolean mustAnswerFirst = visibility(prompt.get()) == AnswerVisibility.AFTER_ANSWERING
                && !needs.responses().hasAnswered(asked, member);
        return mustAnswerFirst
                ? new Reading.AnswerFirst(prompt.get())
                : new Reading.Answers(prompt.get(), needs.responses().current(asked));
    }

    private Answering keep(ClubId club, EntryId entry, AskedId asked, Member member, Answer answer) {
        Saved saved = needs.responses()
                .save(entry, asked, member, answer, needs.clock().instant());
        return switch (saved) {
            case Saved.Revised(Response response) ->
                new Answering.Kept(response, isFirstEver(needs.responses(), club, response));
            case Saved.Unchanged(Response response) -> new Answering.Unchanged(response);
        };
    }

    /** Whether this is the first that the member has answered in the club. */
    static boolean isFirstEver(ResponseStore responses, ClubId club, Response response) {
        return response.revision() == 1 && responses.hasOneRevision(club, response.member());
    }

    private AnswerVisibility visibility(AskedPrompt prompt) {
        return needs.discussions()
                .find(prompt.discussion())
                .flatMap(discussion -> needs.clubs().find(discussion.club()))
                .map(Club::answers)
                .orElse(AnswerVisibility.AFTER_ANSWERING);
    }
}
