package aftercredits.posting;

import aftercredits.club.ChannelId;

/** What became of an attempt to open a thread or a forum post. */
public sealed interface ThreadOpening {
    record Opened(ChannelId thread) implements ThreadOpening {}

    record Refused(Refusal reason, String detail) implements ThreadOpening {}

    record Unknown(String detail) implements ThreadOpening {}
}
