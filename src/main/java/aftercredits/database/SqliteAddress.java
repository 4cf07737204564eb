package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where an SQLite database lies: the file that a JDBC address names. */
record SqliteAddress(Path path) implements DatabaseAddress {
    static final String SQLITE = "jdbc:sqlite:";
    static final String MIGRATIONS = "classpath:migrations/sqlite";

    /**
     * @param jdbcUrl begins with {@code jdbc:sqlite:}
     * @throws DatabaseTrouble if no file follows; the address is never repeated, it may hold a password
     */
    static SqliteAddress of(String jdbcUrl) {
        String name = jdbcUrl.substring(SQLITE.length());
        if (name.isBlank() || name.startsWith(":memory:")) {
            throw new DatabaseTrouble(Kind.IN_MEMORY, null);
        }
        // The driver reads a question mark as the begin of its own settings, and "file:" and ":resource:" as other
        // places.
        if (name.contains("?") || name.startsWith(":") || name.startsWith("file:")) {
            throw new DatabaseTrouble(Kind.ADDRESS, null);
        }
        try {
            return new SqliteAddress(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException notAPath) {
            throw new DatabaseTrouble(Kind.ADDRESS, notAPath);
        }
    }

    @Override
    public Sql openForBot(InstantSource clock) {
        makeRoom();
        SqliteAddress file = resolved();
        return Opening.onto(SqliteHold.take(file, clock), hold -> {
            file.makeReady();
            return Opening.onto(SqliteFile.toWrite(file, hold), sqlite -> {
                file.migrations(true, MIGRATIONS).bringUpToDate();
                return sqlite;
            });
        });
    }

    @Override
    public Sql openForOneOfMany() {
        throw new DatabaseTrouble(Kind.ONE_PROCESS, null, "database", this);
    }

    private void makeReady() {
        try {
            SqliteRestore.finishWhatWasDecided(this);
            OwnerOnly.make(path);
        } catch (IOException cannot) {
            throw SqliteTroubles.ofPlace(cannot, this);
        }
    }

    @Override
    public Sql openToRead() {
        return openToRead(Migrations::mustBeUpToDate);
    }

    private Sql openToRead(Consumer<Migrations> check) {
        mustExist();
        SqliteAddress file = resolved();
        SqliteCheck.mustHaveNoLogOfAnother(file);
        return Opening.onto(SqliteFile.toRead(file), sqlite -> {
            check.accept(file.migrations(false, MIGRATIONS));
            return sqlite;
        });
    }

    @Override
    public Sql openToLeave(InstantSource clock) {
        mustExist();
        SqliteAddress file = resolved();
        return Opening.onto(SqliteHold.take(file, clock), hold -> {
            file.makeReady();
            // Opened to write, it would be changed by that alone.
            file.openToRead(Migrations::mustBeThisPrograms).close();
            return SqliteFile.toWrite(file, hold);
        });
    }

    @Override
    public MoveTarget openToFill(InstantSource clock) {
        throw new DatabaseTrouble(Kind.MOVE_KINDS, null, "database", this, "other", this);
    }

    @Override
    public boolean isSameAs(DatabaseAddress other) {
        return other instanceof SqliteAddress file
                && (equals(file)
                        || (Files.exists(path)
                                && Files.exists(file.path)
                                && resolved().equals(file.resolved())));
    }

    @Override
    public DatabaseAddress withLoginOf(DatabaseAddress other) {
        return this;
    }

    @Override
    public Restored restore(Path copy, InstantSource clock) {
        return SqliteRestore.restore(this, copy, clock);
    }

    @Override
    public boolean isForSeveralProcesses() {
        return false;
    }

    @Override
    public boolean hasItsOwnBackup() {
        return false;
    }

    @Override
    public String shortName() {
        String name = path.getFileName().toString();
        int ending = name.lastIndexOf('.');
        return ending > 0 ? name.substring(0, ending) : name;
    }

    @Override
    public String forRehearsal() {
        String name = path.getFileName().toString();
        return SQLITE
                + path.resolveSibling(
                        shortName() + "-rehearsal" + name.substring(shortName().length()));
    }

    @Override
    public List<Path> filesOpenToOthers() {
        return Stream.of("", "-wal", "-shm")
                .map(this::beside)
                .filter(OwnerOnly::isOpenToOthers)
                .toList();
    }

    Migrations migrations(boolean writes, String... locations) {
        return new Migrations(this, SqliteSettings.source(this, writes), locations);
    }

    @Override
    public DatabaseTrouble ofOpening(Throwable failure) {
        return SqliteTroubles.ofOpening(failure, this);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** For a database that is to be written: makes its folder where it is missing. */
    void makeRoom() {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new DatabaseTrouble(Kind.FOLDER, cannot, "folder", folder, "reason", reason(cannot));
        }
        refuseFolder();
    }

    /** For a database that is only to be read. */
    void mustExist() {
        refuseFolder();
        if (!Files.exists(path)) {
            throw new DatabaseTrouble(Kind.ABSENT, null, "file", path);
        }
    }

    private void refuseFolder() {
        if (Files.isDirectory(path)) {
            throw new DatabaseTrouble(Kind.IS_FOLDER, null, "file", path);
        }
    }

    /** The file behind every link to it, so that one database has one lock. */
    SqliteAddress resolved() {
        try {
            Path real = Files.exists(path)
                    ? path.toRealPath()
                    : folder().toRealPath().resolve(path.getFileName());
            return new SqliteAddress(real);
        } catch (IOException cannot) {
            throw new DatabaseTrouble(Kind.UNREADABLE, cannot, "file", path, "reason", reason(cannot));
        }
    }

    Path folder() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    String url() {
        return SQLITE + path;
    }

    /** Why the file system refused, without the path, which the message names already. */
    static String reason(IOException refused) {
        if (refused instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return switch (refused) {
            case java.nio.file.AccessDeniedException denied -> "permission denied";
            case java.nio.file.FileAlreadyExistsException exists -> "a file of that name is in the way";
            case java.nio.file.NoSuchFileException none -> "there is no such place";
            default -> String.valueOf(refused.getMessage());
        };
    }
}
