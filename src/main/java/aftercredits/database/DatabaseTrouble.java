package aftercredits.database;

import aftercredits.club.StoreTrouble;
import aftercredits.text.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database can't be used, or could not keep what it was given; said so that whoever runs the bot can mend it. Never
 * holds a password.
 */
public final class DatabaseTrouble extends StoreTrouble {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTrouble.class);

    private final Kind kind;
    private final String what;
    private final String next;

    /** Which trouble it is; each has its two sentences in the message catalogue. */
    public enum Kind {
        /** Another Aftercredits holds the file. */
        IN_USE("in-use"),
        /** Another program holds the file just now. */
        LOCKED("locked"),
        READ_ONLY("read-only"),
        UNREADABLE("unreadable"),
        /** The folder for it can't be made. */
        FOLDER("folder"),
        IS_FOLDER("is-folder"),
        /** There is none to read. */
        ABSENT("absent"),
        NOT_A_DATABASE("not-a-database"),
        /** SQLite, but not one of ours. */
        FOREIGN("foreign"),
        CORRUPT("corrupt"),
        /** The write-ahead log beside it is not its own. */
        STRAY_LOG("stray-log"),
        /** The same call may succeed once there is room again. */
        DISK_FULL("disk-full"),
        DISK_ERROR("disk-error"),
        /** Written by a newer program. */
        NEWER("newer"),
        /** Written by an older program, and opened only to read. */
        OLDER("older"),
        /** Its migrations are not this program's. */
        ALTERED("altered"),
        /** Another Aftercredits holds the database on its server. */
        IN_USE_ELSEWHERE("in-use-elsewhere"),
        /** The server is away or coming up; the same call may succeed later. */
        UNREACHABLE("unreachable"),
        /** The connection broke at the one moment when nobody can tell whether it was kept. */
        LOST_AT_COMMIT("lost-at-commit"),
        /** Wrong user or password, or this machine is not let in. */
        LOGIN("login"),
        /** The server is there, the database is not. */
        NO_SUCH_DATABASE("no-such-database"),
        /** On a server: nothing in it yet to read. */
        EMPTY("empty"),
        /** The user may not do this. */
        FORBIDDEN("forbidden"),
        /** The server takes no writes. */
        STANDBY("standby"),
        SERVER_FULL("server-full"),
        /** Too many at once; the same call may succeed later. */
        BUSY("busy"),
        /** The server's version. */
        TOO_OLD("too-old"),
        ENCODING("encoding"),
        /** An address of PostgreSQL's that names no database in the way that JDBC does. */
        POSTGRES_ADDRESS("postgres-address"),
        /** This kind of database is copied by its own program. */
        OWN_BACKUP("own-backup"),
        IN_MEMORY("in-memory"),
        /** Any other address. */
        ADDRESS("address"),
        BACKUP_EXISTS("backup-exists"),
        BACKUP_FAILED("backup-failed"),
        /** The copy was made and is not whole; it is not kept. */
        BACKUP_DAMAGED("backup-damaged"),
        /** The bot that holds it has to end first. */
        RESTORE_IN_USE("restore-in-use"),
        /** There is no such file to put back. */
        NO_COPY("no-copy"),
        /** The file to put back is the database itself. */
        OWN_COPY("own-copy"),
        /** The file to put back is damaged, newer, or not ours. */
        UNFIT_COPY("unfit-copy"),
        RESTORE_FAILED("restore-failed"),
        /** This kind of database is put back by its own program. */
        OWN_RESTORE("own-restore"),
        /** Everything of it was moved to another database: nothing is posted from it. */
        MOVED_AWAY("moved-away"),
        /** Not everything that is to be moved to it has arrived. */
        MOVE_UNFINISHED("move-unfinished"),
        /** The bot that holds it has to end first. */
        MOVE_IN_USE("move-in-use"),
        /** To move to it would replace what it holds. */
        MOVE_TARGET_USED("move-target-used"),
        /** It waits for the rest of yet another database. */
        MOVE_OF_ANOTHER("move-of-another"),
        /** It does not take a row as it is in the other one. */
        MOVE_REFUSED("move-refused"),
        /** What arrived is not what was there. */
        MOVE_DIFFERS("move-differs"),
        MOVE_TO_ITSELF("move-to-itself"),
        /** Nothing is moved between two of these kinds. */
        MOVE_KINDS("move-kinds"),
        /** This kind of database is for one process, and several are to share the work. */
        ONE_PROCESS("one-process"),
        /** Other processes took over from this one, which did not say for too long that it is there. */
        TAKEN_OVER("taken-over"),
        OTHER("other");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** @param cause for the log at its finest only */
    DatabaseTrouble(Kind kind, @Nullable Throwable cause, Object... namesAndValues) {
        this(kind, sentence(kind, "what", namesAndValues), sentence(kind, "next", namesAndValues));
        LOG.debug("{}", what, cause);
    }

    private DatabaseTrouble(Kind kind, String what, String next) {
        super(what + " " + next);
        this.kind = kind;
        this.what = what;
        this.next = next;
    }

    /** The same trouble once more. */
    DatabaseTrouble(DatabaseTrouble again) {
        this(again.kind, again.what, again.next);
    }

    private static String sentence(Kind kind, String part, Object... namesAndValues) {
        Object[] asText = Arrays.stream(namesAndValues).map(String::valueOf).toArray();
        return Catalogue.WORDS.say("database." + kind.key + "." + part, asText);
    }

    /** Read when the first trouble comes, which is mostly never. */
    private static final class Catalogue {
        private static final Words WORDS = Words.english();
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong, a sentence. */
    public String what() {
        return what;
    }

    /** What to do about it, a sentence. */
    public String next() {
        return next;
    }
}
