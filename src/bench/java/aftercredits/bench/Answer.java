package aftercredits.bench;

import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.text.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member's answer in words, to the prompt that was asked at that place.
 *
 * @param indexed the words as the search's index holds them
 */
record Answer(long entry, int prompt, Member member, String words, String indexed, Instant at) {
    /** As a club gives them: every member answers a prompt before any answers the next. */
    static List<Answer> ofClub(int members, int firstPrompt, int prompts, LongLog language) {
        List<Answer> answers = new ArrayList<>();
        for (int prompt = firstPrompt; prompt < firstPrompt + prompts; prompt++) {
            for (int member = 0; member < members; member++) {
                long entry = 1_000_000_000L + 1_000L * prompt + member;
                String words = language.text();
                String indexed = String.join(" ", SearchWords.of(words));
                answers.add(new Answer(entry, prompt, member(member), words, indexed, Instant.ofEpochMilli(entry)));
            }
        }
        return answers;
    }

    private static Member member(int number) {
        long id = 1_100_000_000_000_000_000L + number;
        return new Member(new MemberId(id), "member" + number, "Member " + number, Optional.empty());
    }
}
