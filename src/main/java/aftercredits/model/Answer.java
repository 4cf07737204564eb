package aftercredits.model;

/** What came back from a language model. */
sealed interface Answer {
    /** In the model's words, whatever they are. */
    record Said(String text) implements Answer {}

    record Failed(Trouble trouble) implements Answer {}
}
