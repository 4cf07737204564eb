package aftercredits.discussion;

/** What a member does with a prompt. */
public sealed interface Answer {
    /** Takes a stance; words given before stay. */
    record TakeStance(String stance) implements Answer {}

    /** Says something; a stance taken before stays. */
    record Say(String words) implements Answer {}
}
