package aftercredits.discussion;

import aftercredits.text.WellFormed;

/** What a member does with a prompt. */
public sealed interface Answer {
    /** Takes a stance; words given before stay. */
    record TakeStance(String stance) implements Answer {}

    /** Says something; a stance taken before stays. */
    record Say(String words) implements Answer {
        public Say {
            words = WellFormed.of(words);
        }
    }
}
