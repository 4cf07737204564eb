package aftercredits.discussion;

import aftercredits.posting.OutgoingMessage;
import aftercredits.text.Words;
import java.util.List;

/** How a recap looks on Discord. */
public final class RecapPost {
    private RecapPost() {}

    /** The recap as messages of at most 2,000 code points, in order; what may spoil is hidden until clicked. */
    public static List<OutgoingMessage> messages(Recap recap, Words words) {
        throw new UnsupportedOperationException("not written yet");
    }
}
