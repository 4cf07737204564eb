package aftercredits.prompt.drafting;

import aftercredits.prompt.reading.Reading;
import java.util.List;

/** Finds one family of tensions in an essay. */
interface TensionFinder {
    /** In the essay's order. */
    List<Tension> find(Reading reading);
}
