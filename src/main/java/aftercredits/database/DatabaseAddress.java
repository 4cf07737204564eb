package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Where a database is, as a JDBC address names it. */
interface DatabaseAddress {
    /** @throws DatabaseTrouble for an address of no kind that is known; it is never repeated, it may hold a password */
    static DatabaseAddress of(String jdbcUrl) {
        String url = jdbcUrl.strip();
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith(PostgresAddress.POSTGRESQL)) {
            return PostgresAddress.of(url);
        }
        // As other programs write it: with the user and the password before the host.
        if (lower.startsWith("postgres") || lower.startsWith("jdbc:postgres")) {
            throw new DatabaseTrouble(Kind.POSTGRES_ADDRESS, null);
        }
        if (!lower.startsWith(SqliteAddress.SQLITE)) {
            throw new DatabaseTrouble(Kind.ADDRESS, null);
        }
        return SqliteAddress.of(url);
    }

    /**
     * Opens it for the one bot that may use it, makes it where there is none, and brings it up to date.
     *
     * @throws DatabaseTrouble if it can't be used; it is then as it was
     */
    Sql openForBot(InstantSource clock);

    /**
     * As above, for one of several processes that share the work: others that do may have it open too.
     *
     * @throws DatabaseTrouble also if a bot that is alone has it, or this kind of database is for one process
     */
    Sql openForOneOfMany();

    /**
     * Opens it only to read, beside a bot or without one.
     *
     * @throws DatabaseTrouble if there is none, or it is not of this version
     */
    Sql openToRead();

    /**
     * Opens it, as a bot would, to move everything of it away.
     *
     * @throws DatabaseTrouble if it can't be used or is not of this version, or is of a kind that nothing is moved from
     */
    Sql openToLeave(InstantSource clock);

    /**
     * Opens it, as a bot would, to move everything of another one here; makes its tables where there are none.
     *
     * @throws DatabaseTrouble if it can't be used or is not of this version, or is of a kind that nothing is moved to
     */
    MoveTarget openToFill(InstantSource clock);

    boolean isSameAs(DatabaseAddress other);

    /** This one, with the login of the other where it has none of its own and both name the same database. */
    DatabaseAddress withLoginOf(DatabaseAddress other);

    /**
     * Puts a copy in its place.
     *
     * @throws DatabaseTrouble if it can't be done, or another program does it; the database is then as it was
     */
    Restored restore(Path copy, InstantSource clock);

    /** Whether several processes may share the work on it. */
    boolean isForSeveralProcesses();

    /** Whether its own program copies it. */
    boolean hasItsOwnBackup();

    /** What people call it, and files that belong to it may begin with. */
    String shortName();

    /** The address of an SQLite file of its own for a rehearsal, beside this one where this is a file. */
    String forRehearsal();

    /** The files of it that others than their owner may open. */
    List<Path> filesOpenToOthers();

    /** What to throw when opening it failed, whatever the failure. */
    DatabaseTrouble ofOpening(Throwable failure);

    /** As it is shown to people: where it is, never a password. */
    @Override
    String toString();
}
