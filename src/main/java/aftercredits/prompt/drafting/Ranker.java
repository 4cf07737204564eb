package aftercredits.prompt.drafting;

/** Says how good a prompt is, so that the best come first. */
interface Ranker {
    /** From 0 to 1, higher is better; comparable within one essay. */
    double score(Candidate candidate);
}
