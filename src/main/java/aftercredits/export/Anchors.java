package aftercredits.export;

import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;

/** The places in a page that links lead to. */
final class Anchors {
    static final String CONTENTS = "contents";

    private Anchors() {}

    static String of(Discussion discussion) {
        return "discussion-" + discussion.id();
    }

    static String of(AskedPrompt prompt) {
        return "prompt-" + prompt.id();
    }

    static String answer(String id) {
        return "answer-" + id;
    }
}
