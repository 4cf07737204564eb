package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateResult;

/** As {@link Migrations}, by Flyway, whatever the database is like. */
final class FlywayMigrations {
    private final DatabaseAddress database;
    private final Flyway flyway;

    FlywayMigrations(DatabaseAddress database, DataSource source, String... locations) {
        this.database = database;
        this.flyway = Flyway.configure()
                .dataSource(source)
                .locations(locations)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .table(Migrations.HISTORY)
                .cleanDisabled(true)
                .load();
    }

    /** @throws DatabaseTrouble if the schema is for newer programs only, altered or another program's */
    void bringUpToDate() {
        try {
            MigrationInfoService history = flyway.info();
            refuseNewer(history);
            refuseAltered();
            if (history.pending().length > 0) {
                flyway.migrate();
            }
        } catch (FlywayException failed) {
            throw trouble(failed);
        }
    }

    /** @throws DatabaseTrouble as above, and if there is nothing of ours in it */
    void bringUpToDateIfOurs() {
        try {
            if (flyway.info().current() == null) {
                throw new DatabaseTrouble(Kind.FOREIGN, null, "database", database);
            }
        } catch (FlywayException failed) {
            throw trouble(failed);
        }
        bringUpToDate();
    }

    /** @throws DatabaseTrouble if the schema lacks what this program needs, or as above */
    void mustBeUpToDate() {
        try {
            mustBeUpToDate(flyway.info());
        } catch (FlywayException failed) {
            throw trouble(failed);
        }
    }

    /** @throws DatabaseTrouble if the schema is not exactly this program's: whoever takes everything must know everything */
    void mustBeThisPrograms() {
        try {
            MigrationInfoService history = flyway.info();
            if (Arrays.stream(history.applied()).anyMatch(FlywayMigrations::isOfNewer)) {
                throw versions(Kind.NEWER, history);
            }
            mustBeUpToDate(history);
        } catch (FlywayException failed) {
            throw trouble(failed);
        }
    }

    private void mustBeUpToDate(MigrationInfoService history) {
        refuseNewer(history);
        if (history.current() == null) {
            throw new DatabaseTrouble(Kind.FOREIGN, null, "database", database);
        }
        if (history.pending().length > 0) {
            throw versions(Kind.OLDER, history);
        }
        refuseAltered();
    }

    private void refuseNewer(MigrationInfoService history) {
        boolean forNewerOnly = Arrays.stream(history.applied())
                .filter(FlywayMigrations::isOfNewer)
                .anyMatch(applied -> applied.getState() != MigrationState.FUTURE_SUCCESS
                        || applied.getDescription().startsWith(Migrations.FOR_NEWER_PROGRAMS_ONLY));
        if (forNewerOnly) {
            throw versions(Kind.NEWER, history);
        }
    }

    private static boolean isOfNewer(MigrationInfo applied) {
        return applied.getState().name().startsWith("FUTURE");
    }

    private void refuseAltered() {
        ValidateResult found = flyway.validateWithResult();
        boolean altered = found.invalidMigrations.stream()
                .anyMatch(invalid ->
                        !"RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED".equals(invalid.errorDetails.errorCode.toString()));
        if (altered) {
            throw new DatabaseTrouble(
                    Kind.ALTERED,
                    null,
                    "database",
                    database,
                    "reason",
                    found.getAllErrorMessages().lines().findFirst().orElse(""));
        }
    }

    private DatabaseTrouble versions(Kind kind, MigrationInfoService history) {
        MigrationInfo current = history.current();
        String ours = Arrays.stream(history.all())
                .filter(known -> !isOfNewer(known))
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::toString)
                .orElse("0");
        String theirs = current == null ? "0" : String.valueOf(current.getVersion());
        return new DatabaseTrouble(kind, null, "database", database, "theirs", theirs, "ours", ours);
    }

    private DatabaseTrouble trouble(FlywayException failed) {
        return String.valueOf(failed.getMessage()).contains("non-empty schema")
                ? new DatabaseTrouble(Kind.FOREIGN, failed, "database", database)
                : database.ofOpening(failed);
    }
}
