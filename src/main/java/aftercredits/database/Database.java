package aftercredits.database;

import aftercredits.club.ClubStore;
import aftercredits.club.HostDeeds;
import aftercredits.club.MemberStore;
import aftercredits.club.Restoration;
import aftercredits.club.RestorationStore;
import aftercredits.discussion.DiscussionStore;
import aftercredits.discussion.OldResponses;
import aftercredits.discussion.ProposalStore;
import aftercredits.discussion.ResponseStore;
import aftercredits.discussion.SeenFilms;
import aftercredits.essay.AddedEssays;
import aftercredits.export.ExportRecords;
import aftercredits.export.LogSource;
import aftercredits.film.BallotStore;
import aftercredits.film.ChosenStore;
import aftercredits.film.RatingStore;
import aftercredits.film.RotationStore;
import aftercredits.film.ShownFilms;
import aftercredits.film.SuggestionStore;
import aftercredits.posting.PostingStore;
import aftercredits.posting.SeenEssays;
import aftercredits.prompt.CastStore;
import aftercredits.prompt.PromptStore;
import aftercredits.schedule.ScheduleStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The clubs' database and the stores over it, which any thread may use. What a store was told is durable when its call
 * returns; a call that can't keep that throws {@link DatabaseTrouble} and changes nothing.
 */
public final class Database implements AutoCloseable {
    private final Sql sql;
    private final Erasure erasure;

    private Database(Sql sql) {
        this.sql = sql;
        this.erasure = new Erasure(sql);
    }

    /**
     * Opens the database for the bot, makes it where there is none, and brings it up to date. No other bot can open it
     * until it is closed.
     *
     * @param jdbcUrl {@code jdbc:sqlite:} and a path, or {@code jdbc:postgresql://host/database?user=…&password=…}
     * @throws DatabaseTrouble if it can't be used; it is then as it was
     */
    public static Database open(String jdbcUrl, InstantSource clock) {
        DatabaseAddress address = DatabaseAddress.of(jdbcUrl);
        return prepared(address, address.openForBot(clock));
    }

    /**
     * As above, for one of several processes that share the work: see {@link #leases}. Bots that are alone can't open it
     * until all of them have closed it.
     *
     * @throws DatabaseTrouble also if this kind of database is for one process
     */
    public static Database openForOneOfMany(String jdbcUrl) {
        DatabaseAddress address = DatabaseAddress.of(jdbcUrl);
        return prepared(address, address.openForOneOfMany());
    }

    private static Database prepared(DatabaseAddress address, Sql opened) {
        return Opening.onto(opened, sql -> {
            MoveMark.mustBeInUse(sql, address);
            sql.alone(() -> {
                Secrets.make(sql);
                SearchIndex.bringUpToDate(sql);
            });
            return new Database(sql);
        });
    }

    /**
     * Opens the database beside a running bot, or without one, only to read: for exports and backups. A store that is told
     * to change something throws {@link IllegalStateException}; only that an export was made can be kept.
     *
     * @throws DatabaseTrouble if there is none, or it is not of this version
     */
    public static Database openToRead(String jdbcUrl) {
        DatabaseAddress address = DatabaseAddress.of(jdbcUrl);
        return Opening.onto(address.openToRead(), sql -> {
            MoveMark.mustBeComplete(sql, address);
            return new Database(sql);
        });
    }

    /**
     * Whether {@link #move} knows both addresses. Nothing is opened.
     *
     * @throws DatabaseTrouble if it does not; the addresses are not repeated
     */
    public static void mustBeMovable(String from, String to) {
        Move.mustBeMovable(DatabaseAddress.of(from), DatabaseAddress.of(to));
    }

    /**
     * Opens two databases to move everything of the one to the other.
     *
     * @param from {@code jdbc:sqlite:} and a path
     * @param to {@code jdbc:postgresql:} and so on; holds nothing yet, or what an earlier call left unfinished
     * @param login where {@code to} names no user: another address, whose user and password are taken if it is of the same
     *     database
     * @throws DatabaseTrouble if it can't be done; both are then as they were
     */
    public static Move move(String from, String to, String login, InstantSource clock) {
        return Move.between(
                DatabaseAddress.of(from), DatabaseAddress.of(to).withLoginOf(DatabaseAddress.of(login)), clock);
    }

    /**
     * Whether {@link #open} would know what to open. Nothing is opened.
     *
     * @throws DatabaseTrouble if it would not; the address is not repeated
     */
    public static void mustBeAddress(String jdbcUrl) {
        DatabaseAddress.of(jdbcUrl);
    }

    /** What keeps the database, with its version: {@code SQLite 3.54.1}, {@code PostgreSQL 18.6}. */
    public String product() {
        return sql.product();
    }

    public ClubStore clubs() {
        return new ClubRows(sql, erasure);
    }

    public MemberStore members() {
        return new MemberRows(sql, erasure);
    }

    public AddedEssays essays() {
        return new AddedEssayRows(sql);
    }

    public PromptStore prompts() {
        return new PromptRows(sql);
    }

    public CastStore casts() {
        return new CastRows(sql);
    }

    public PostingStore postings() {
        return new PostingRows(sql);
    }

    public SeenEssays seenEssays() {
        return new SeenEssayRows(sql);
    }

    /** As {@link #seenEssays}, of the clubs of one shard: each begins with what was seen for all. */
    public SeenEssays seenEssays(int shard, int shards) {
        return new ShardEssayRows(sql, shard, shards);
    }

    /** What processes that share the work agree on by; empty where one is alone. */
    public Optional<ShardLeases> leases() {
        return sql.leases();
    }

    public SuggestionStore suggestions() {
        return new FilmSuggestionRows(sql);
    }

    public BallotStore ballots() {
        return new FilmBallotRows(sql);
    }

    public ChosenStore chosenFilms() {
        return new ChosenFilmRows(sql);
    }

    public RatingStore ratings() {
        return new FilmRatingRows(sql);
    }

    public RotationStore rotation() {
        return new FilmPickerRows(sql);
    }

    public ShownFilms shownFilms() {
        return new ShownFilmRows(sql);
    }

    public DiscussionStore discussions() {
        return new DiscussionRows(sql);
    }

    public ScheduleStore schedules() {
        return new ScheduleRows(sql);
    }

    /**
     * What rings when sessions are due. Nothing rings before {@link Alarms#start}.
     *
     * @param clock by which it rings
     */
    public Alarms alarmClock(InstantSource clock) {
        return new Alarms(sql, clock);
    }

    /** Which processes share the work now, also where this was opened only to read; empty where none can. */
    public Optional<ShardLeases.View> sharers() {
        return sql.sharers();
    }

    public ResponseStore responses() {
        return new ResponseRows(sql);
    }

    public SeenFilms seenFilms() {
        return new SeenFilmRows(sql);
    }

    public ProposalStore proposals() {
        return new ProposalRows(sql);
    }

    public OldResponses oldResponses() {
        return new OldResponseRows(sql);
    }

    public HostDeeds hostDeeds() {
        return HostTrace.deeds(sql);
    }

    public LogSource log() {
        return new LogRows(sql);
    }

    /** May be written also where this was opened only to read. */
    public ExportRecords exports() {
        return new ExportRecordRows(sql);
    }

    /**
     * The key of the pseudonyms in exports: 32 random bytes, made with the database and the same ever after, so that a
     * member has one pseudonym in every export. Whoever has the database has it.
     */
    public byte[] pseudonymKey() {
        return Secrets.pseudonymKey(sql);
    }

    /**
     * Writes a consistent copy while the bot runs, and opens it to see that it is whole.
     *
     * @param out a file that does not exist yet; it appears there only when it is complete
     * @throws DatabaseTrouble if it can't be written, or exists
     */
    public void backup(Path out) {
        sql.backup(out);
    }

    /**
     * Puts a copy in the place of the database, which is moved aside. No bot may use it meanwhile. The copy itself is only read.
     * What the copy says is owed or due is held from then on: see {@link #restorations}.
     *
     * @param copy what {@link #backup} wrote, by this version or an earlier one
     * @throws DatabaseTrouble if the copy will not do or can't be put there; the database is then as it was
     */
    public static Restored restore(String jdbcUrl, Path copy, InstantSource clock) {
        return DatabaseAddress.of(jdbcUrl).restore(copy, clock);
    }

    /**
     * For a database that was put back from a copy by another program, or by hand: marks it as {@link #restore} does.
     *
     * @throws DatabaseTrouble as of {@link #open}
     */
    public static Restoration markRestored(String jdbcUrl, InstantSource clock) {
        DatabaseAddress address = DatabaseAddress.of(jdbcUrl);
        try (Sql sql = address.openForBot(clock)) {
            MoveMark.mustBeComplete(sql, address);
            return RestoreMark.set(sql, clock.instant());
        }
    }

    /** Whether several processes may share the work on it. */
    public static boolean isForSeveralProcesses(String jdbcUrl) {
        return DatabaseAddress.of(jdbcUrl).isForSeveralProcesses();
    }

    /** Whether {@link #backup} copies it: else its own program does. */
    public static boolean isCopiedHere(String jdbcUrl) {
        return !DatabaseAddress.of(jdbcUrl).hasItsOwnBackup();
    }

    /** The address of a database that a rehearsal may use instead, so that it leaves this one alone. */
    public static String forRehearsal(String jdbcUrl) {
        return DatabaseAddress.of(jdbcUrl).forRehearsal();
    }

    /** The database's name, without where it is. */
    public static String shortName(String jdbcUrl) {
        return DatabaseAddress.of(jdbcUrl).shortName();
    }

    /** The files of the database that others than their owner may open, where the system can tell. */
    public static List<Path> filesOpenToOthers(String jdbcUrl) {
        return DatabaseAddress.of(jdbcUrl).filesOpenToOthers();
    }

    /** Whether the database was put back from a copy. */
    public RestorationStore restorations() {
        return new RestorationRows(sql);
    }

    @Override
    public void close() {
        sql.close();
    }

    /** For tests of the alarm clock's connections: see {@link Sql#alarms()}. */
    DataSource alarms() {
        return sql.alarms();
    }

    /** For tests of what only statements show. */
    Sql sql() {
        return sql;
    }
}
