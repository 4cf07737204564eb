package aftercredits.prompt.drafting;

import java.util.List;

/** Proposes the prompts of one sort that an essay gives. */
interface Family {
    /** In the essay's order; ungated, and several from one sentence where it gives several. */
    List<Candidate> propose(Study study);
}
