package aftercredits.database;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The members of a club, as many as there are, of whom those are remembered who were asked for lately. */
final class LogMembers implements AutoCloseable {
    private static final int REMEMBERED = 5_000;

    private final Map<MemberId, Known> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberId, Known> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final PreparedStatement find;

    LogMembers(Handle handle, ClubId club) throws SQLException {
        find = handle.getConnection()
                .prepareStatement(
                        "SELECT name, display_name, avatar_url, consent FROM member WHERE club = ? AND id = ?");
        find.setLong(1, club.snowflake());
    }

    /** @param consent what the member allows with all of their responses */
    record Known(Member member, Consent consent) {}

    Known find(MemberId id) throws SQLException {
        Known known = remembered.get(id);
        if (known == null) {
            known = read(id);
            remembered.put(id, known);
        }
        return known;
    }

    private Known read(MemberId id) throws SQLException {
        find.setLong(2, id.snowflake());
        try (ResultSet row = find.executeQuery()) {
            row.next();
            return new Known(
                    new Member(id, row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))),
                    Columns.kindOr(Consent.KEEP_ONLY, row.getString(4)));
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
    }
}
