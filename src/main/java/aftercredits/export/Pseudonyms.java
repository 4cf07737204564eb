package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.discussion.EntryId;

/**
 * Names that stand for members: always the same for the same member of the same club, different in every club, and not to
 * be turned back without the key.
 */
public final class Pseudonyms {
    private final byte[] key;

    /** @param key secret, at least 16 random bytes, the same at every start; whoever has it can tell who is who */
    public Pseudonyms(byte[] key) {
        this.key = key.clone();
    }

    MemberId id(ClubId club, MemberId member) {
        throw new UnsupportedOperationException("not written yet" + key.length);
    }

    EntryId id(ClubId club, EntryId entry) {
        throw new UnsupportedOperationException("not written yet" + key.length);
    }
}
