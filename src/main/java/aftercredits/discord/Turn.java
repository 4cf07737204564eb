package aftercredits.discord;

import aftercredits.text.Words;

/**
 * One interaction that is being answered.
 *
 * @param words in the language of whoever acts: the answer is theirs alone
 * @param onPublicMessage whether the button that was pressed stands under a message that others read too
 */
record Turn(Caller who, Reply reply, Words words, boolean onPublicMessage) {
    /** In the club's language: for what others read too. */
    Words clubWords() {
        return Words.in(who.club().language());
    }

    /** For what takes the place of the message whose button was pressed. */
    Words there() {
        return onPublicMessage ? clubWords() : words;
    }
}
