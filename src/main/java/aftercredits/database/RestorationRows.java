package aftercredits.database;

import aftercredits.club.Restoration;
import aftercredits.club.RestorationStore;
import java.util.Optional;

final class RestorationRows implements RestorationStore {
    private static final String LAST =
            "SELECT restored_at, as_of, told FROM restoration ORDER BY restored_at DESC LIMIT 1";

    private final Sql sql;

    RestorationRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Restoration> last() {
        return sql.first(
                LAST,
                statement -> statement,
                row -> new Restoration(
                        Columns.time(row, "as_of"), Columns.time(row, "restored_at"), row.getInt("told") != 0));
    }

    @Override
    public void told(Restoration restoration) {
        sql.writing(handle -> handle.createUpdate("UPDATE restoration SET told = 1 WHERE restored_at = :at")
                .bind("at", restoration.at().toEpochMilli())
                .execute());
    }
}
