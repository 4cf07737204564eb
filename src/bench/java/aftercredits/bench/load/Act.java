package aftercredits.bench.load;

/** What members do, and how often of a hundred times. */
enum Act {
    /** A letter typed into an option: Discord asks at each. */
    COMPLETE("autocompletion", 30),
    LIST("/essay list", 20),
    /** Opens the form, which is sent a moment later: that is the next. */
    PRESS("Answer, the form", 15),
    SUBMIT("the form sent", 15),
    PROMPTS("/prompt list", 12),
    HELP("/help", 8);

    private final String words;
    private final int share;

    Act(String words, int share) {
        this.words = words;
        this.share = share;
    }

    String words() {
        return words;
    }

    /** Of a hundred; a form is sent for every one that was opened. */
    int share() {
        return share;
    }
}
