package aftercredits.database;

import aftercredits.club.ClubStore;
import aftercredits.club.MemberStore;
import aftercredits.discussion.DiscussionStore;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.AddedEssays;
import aftercredits.export.LogSource;
import aftercredits.posting.PostingStore;
import aftercredits.prompt.CastStore;
import aftercredits.prompt.PromptStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/**
 * The clubs' database: an SQLite file and the stores over it, which any thread may use. What a store was told is on the
 * disk when its call returns; a call that can't keep that throws {@link DatabaseTrouble} and changes nothing.
 */
public final class Database implements AutoCloseable {
    private final SqliteFile sqlite;
    private final @Nullable FileHold hold;
    private final Erasure erasure;

    private Database(SqliteFile sqlite, @Nullable FileHold hold) {
        this.sqlite = sqlite;
        this.hold = hold;
        this.erasure = new Erasure(sqlite);
    }

    /**
     * Opens the database for the bot, makes it where there is none, and brings it up to date. No other bot of this machine
     * can open it until it is closed.
     *
     * @param jdbcUrl {@code jdbc:sqlite:} and a path
     * @throws DatabaseTrouble if it can't be used; the file is then as it was
     */
    public static Database open(String jdbcUrl, InstantSource clock) {
        DatabaseFile named = DatabaseFile.of(jdbcUrl);
        named.makeRoom();
        DatabaseFile file = named.resolved();
        FileHold hold = FileHold.take(file, clock);
        SqliteFile sqlite = null;
        Database opened = null;
        try {
            sqlite = SqliteFile.toWrite(file);
            new Migrations(file, source(file, true), Migrations.OURS).bringUpToDate();
            Secrets.make(sqlite);
            opened = new Database(sqlite, hold);
            return opened;
        } finally {
            if (opened == null) {
                close(sqlite, hold);
            }
        }
    }

    /**
     * Opens the database beside a running bot, or without one, only to read: for exports and backups. A store that is told
     * to change something throws {@link IllegalStateException}.
     *
     * @throws DatabaseTrouble if there is none, or it is not of this version
     */
    public static Database openToRead(String jdbcUrl) {
        DatabaseFile named = DatabaseFile.of(jdbcUrl);
        named.mustExist();
        DatabaseFile file = named.resolved();
        SqliteFile sqlite = SqliteFile.toRead(file);
        Database opened = null;
        try {
            new Migrations(file, source(file, false), Migrations.OURS).mustBeUpToDate();
            opened = new Database(sqlite, null);
            return opened;
        } finally {
            if (opened == null) {
                close(sqlite, null);
            }
        }
    }

    static SQLiteDataSource source(DatabaseFile file, boolean writes) {
        SQLiteDataSource source = new SQLiteDataSource(SqliteFile.settings(writes));
        source.setUrl(file.url());
        return source;
    }

    public ClubStore clubs() {
        return new SqliteClubStore(sqlite, erasure);
    }

    public MemberStore members() {
        return new SqliteMemberStore(sqlite, erasure);
    }

    public AddedEssays essays() {
        return new SqliteAddedEssays(sqlite);
    }

    public PromptStore prompts() {
        return new SqlitePromptStore(sqlite);
    }

    public CastStore casts() {
        return new SqliteCastStore(sqlite);
    }

    public PostingStore postings() {
        return new SqlitePostingStore(sqlite);
    }

    public DiscussionStore discussions() {
        return new SqliteDiscussionStore(sqlite);
    }

    public ResponseStore responses() {
        return new SqliteResponseStore(sqlite);
    }

    public LogSource log() {
        return new SqliteLogSource(sqlite);
    }

    /**
     * The key of the pseudonyms in exports: 32 random bytes, made with the database and the same ever after, so that a
     * member has one pseudonym in every export. Whoever has the database has it.
     */
    public byte[] pseudonymKey() {
        return Secrets.pseudonymKey(sqlite);
    }

    /**
     * Writes a consistent copy while the bot runs, and opens it to see that it is whole.
     *
     * @param out a file that does not exist yet; it appears there only when it is complete
     * @throws DatabaseTrouble if it can't be written, or exists
     */
    public void backup(Path out) {
        new Backup(sqlite).write(out);
    }

    @Override
    public void close() {
        close(sqlite, hold);
    }

    /** For tests of what only the file's own connections show. */
    SqliteFile sqlite() {
        return sqlite;
    }

    private static void close(@Nullable SqliteFile sqlite, @Nullable FileHold hold) {
        try (FileHold last = hold;
                SqliteFile first = sqlite) {
            // Closed in this order: the file, then the hold on it.
        } catch (IOException unreleased) {
            throw new UncheckedIOException(unreleased);
        }
    }
}
