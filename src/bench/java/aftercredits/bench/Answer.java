package aftercredits.bench;

import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.text.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A member's answer in words, to the prompt that was asked at that place.
 *
 * @param indexed the words as the search's index holds them
 */
record Answer(long entry, int prompt, Member member, String words, String indexed, Instant at) {
    private static final int CHARACTERS = 300;
    private static final int VOCABULARY = 8_000;

    /** As a club gives them: every member answers a prompt before any answers the next. */
    static List<Answer> ofClub(int members, int firstPrompt, int prompts, Random random) {
        List<Answer> answers = new ArrayList<>();
        for (int prompt = firstPrompt; prompt < firstPrompt + prompts; prompt++) {
            for (int member = 0; member < members; member++) {
                long entry = 1_000_000_000L + 1_000L * prompt + member;
                String words = words(random);
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

    /** Few words are common and many are rare, as in any language. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        while (words.length() < CHARACTERS) {
            int rank = (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
            words.append(word(rank)).append(' ');
        }
        return words.append('.').toString();
    }

    private static String word(int rank) {
        Random letters = new Random(rank);
        StringBuilder word = new StringBuilder();
        for (int left = 2 + letters.nextInt(8); left > 0; left--) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }
}
