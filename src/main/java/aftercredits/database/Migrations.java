package aftercredits.database;

import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Brings a database to this program's schema, and never touches one that is not ours. What a newer program added stays as it
 * is, so that both may use the database while one takes the other's place; unless one of its migrations says in its name
 * that older programs can't.
 *
 * <p>Most databases are exactly at this program's schema. They are let through without Flyway, which would take longer to
 * load than all else of the database.
 */
final class Migrations {
    /**
     * How the name of a migration begins, after its number, that leaves older programs nothing they can work with. Any
     * other only adds what they need not know.
     */
    static final String FOR_NEWER_PROGRAMS_ONLY = "for newer programs only";

    /** Its own table. */
    static final String HISTORY = "schema_history";

    private final DatabaseAddress database;
    private final DataSource source;
    private final String[] locations;

    Migrations(DatabaseAddress database, DataSource source, String... locations) {
        this.database = database;
        this.source = source;
        this.locations = locations;
    }

    /** @throws DatabaseTrouble if the schema is for newer programs only, altered or another program's */
    void bringUpToDate() {
        unlessKnown(FlywayMigrations::bringUpToDate);
    }

    /** @throws DatabaseTrouble as above, and if there is nothing of ours in it */
    void bringUpToDateIfOurs() {
        unlessKnown(FlywayMigrations::bringUpToDateIfOurs);
    }

    /** @throws DatabaseTrouble if the schema lacks what this program needs, or as above */
    void mustBeUpToDate() {
        unlessKnown(FlywayMigrations::mustBeUpToDate);
    }

    /** @throws DatabaseTrouble if the schema is not exactly this program's: whoever takes everything must know everything */
    void mustBeThisPrograms() {
        unlessKnown(FlywayMigrations::mustBeThisPrograms);
    }

    private void unlessKnown(Consumer<FlywayMigrations> act) {
        boolean known = locations.length == 1 && KnownSchema.at(locations[0]).isThatOf(source);
        if (!known) {
            act.accept(new FlywayMigrations(database, source, locations));
        }
    }
}
