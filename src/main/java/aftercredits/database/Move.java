package aftercredits.database;

import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.database.MoveMark.Direction;
import aftercredits.database.MoveProgress.Reached;
import aftercredits.database.TableSum.Sum;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Moves everything that one database holds to another of another kind, a few rows at a time however many there are. Broken
 * off at any moment, it goes on when it is called again: until everything has arrived and is proved to be the same, the
 * source is as it was and the target is refused by a bot; from then on it is the other way round, and at no moment would a
 * bot post from both.
 */
public final class Move implements AutoCloseable {
    /** Each row is read for its checksum, copied, and read again where it arrived. */
    private static final int TIMES_A_ROW = 3;

    private final DatabaseAddress from;
    private final DatabaseAddress to;
    private final Sql source;
    private final MoveTarget target;
    private final InstantSource clock;
    private final List<TableShape> tables;
    private final Optional<MoveMark> before;
    private final MoveMark mark;
    private final long steps;
    private final AtomicLong stepsDone = new AtomicLong();

    private Move(DatabaseAddress from, DatabaseAddress to, Sql source, MoveTarget target, InstantSource clock) {
        this.from = from;
        this.to = to;
        this.source = source;
        this.target = target;
        this.clock = clock;
        this.tables = MovedTables.inOrder(source.read(source::tables));
        this.before = target.read(MoveMark::last);
        refuseOther();
        this.mark = before.filter(MoveMark::isUnfinished).orElseGet(this::newMark);
        this.steps = source.read(handle -> SearchIndex.size(handle)
                + TIMES_A_ROW
                        * tables.stream()
                                .mapToLong(table -> new TableRows(table).count(handle))
                                .sum());
    }

    /**
     * Opens both and holds them: no bot can open either until this is closed.
     *
     * @throws DatabaseTrouble if it can't be done; both are then as they were
     */
    static Move between(DatabaseAddress from, DatabaseAddress to, InstantSource clock) {
        mustBeMovable(from, to);
        return Opening.onto(
                held(() -> from.openToLeave(clock)),
                source -> Opening.onto(
                        held(() -> to.openToFill(clock)), target -> new Move(from, to, source, target, clock)));
    }

    /** @throws DatabaseTrouble if both are the same, or of kinds that nothing is moved between */
    static void mustBeMovable(DatabaseAddress from, DatabaseAddress to) {
        if (from.isSameAs(to)) {
            throw new DatabaseTrouble(Kind.MOVE_TO_ITSELF, null, "database", from);
        }
        if (from.hasItsOwnBackup() || !to.hasItsOwnBackup()) {
            throw new DatabaseTrouble(Kind.MOVE_KINDS, null, "database", from, "other", to);
        }
    }

    private interface Held<S extends Sql> {
        S open();
    }

    private static <S extends Sql> S held(Held<S> database) {
        try {
            return database.open();
        } catch (DatabaseTrouble trouble) {
            throw switch (trouble.kind()) {
                case IN_USE, IN_USE_ELSEWHERE ->
                    new DatabaseTrouble(Kind.MOVE_IN_USE, trouble, "reason", trouble.what());
                default -> trouble;
            };
        }
    }

    private void refuseOther() {
        source.read(MoveMark::last)
                .filter(MoveMark::isAway)
                .filter(away -> before.filter(MoveMark::isUnfinished)
                        .filter(here -> here.id().equals(away.id()))
                        .isEmpty())
                .ifPresent(away -> {
                    throw away.movedAway(from);
                });
        MoveMark.mustBeComplete(source, from);
        if (before.filter(MoveMark::isUnfinished).isEmpty()) {
            refuseOfOthers();
        } else if (!before.get().source().equals(identity())) {
            throw new DatabaseTrouble(
                    Kind.MOVE_OF_ANOTHER,
                    null,
                    "database",
                    to,
                    "other",
                    before.get().other());
        }
    }

    private void refuseOfOthers() {
        target.read(handle -> tables.stream()
                        .filter(MovedTables::isOfClubs)
                        .filter(table -> new TableRows(table).hasAny(handle))
                        .findFirst())
                .ifPresent(table -> {
                    throw new DatabaseTrouble(Kind.MOVE_TARGET_USED, null, "database", to, "table", table.name());
                });
    }

    private String identity() {
        return source.read(Secrets::identity);
    }

    private MoveMark newMark() {
        return new MoveMark(
                UUID.randomUUID().toString(),
                Direction.HERE,
                from.toString(),
                identity(),
                clock.instant(),
                Optional.empty());
    }

    /** How much is to be done, in steps. */
    public long steps() {
        return steps;
    }

    /** How much of it is done; asked by any thread. */
    public long done() {
        return stepsDone.get();
    }

    /**
     * Moves everything. Called once.
     *
     * @throws DatabaseTrouble if it can't be done; the next call goes on where this one came to
     */
    public Moved run() {
        Moved moved = source.read(this::everything);
        handOver();
        return moved;
    }

    private Moved everything(Handle from) {
        Map<String, Sum> there = sums(from);
        Map<String, Reached> reached = reached(there);
        if (reached.isEmpty()) {
            beginAnew(there);
        }
        tables.forEach(table -> copy(from, table, reached.getOrDefault(table.name(), Reached.NOTHING)));
        Map<String, Long> lastIds = source.lastIds(from);
        target.writing(to -> target.goOnAfter(to, lastIds));
        SearchIndex.bringUpToDate(target, stepsDone::addAndGet);
        mustBeTheSame(there, lastIds);
        return moved(there, !reached.isEmpty());
    }

    private void copy(Handle source, TableShape table, Reached reached) {
        try {
            new TableCopy(table, target, stepsDone::addAndGet).copy(source, reached);
        } catch (TableRows.Refused refused) {
            throw new DatabaseTrouble(
                    Kind.MOVE_REFUSED,
                    refused,
                    "database",
                    to,
                    "other",
                    from,
                    "table",
                    table.name(),
                    "reason",
                    refused.reason());
        }
    }

    private Moved moved(Map<String, Sum> sums, boolean resumed) {
        List<Moved.Table> arrived = tables.stream()
                .map(table -> {
                    Sum sum = Objects.requireNonNull(sums.get(table.name()));
                    return new Moved.Table(table.name(), sum.rows(), sum.checksum());
                })
                .toList();
        return new Moved(from.toString(), to.toString(), resumed, arrived);
    }

    private Map<String, Sum> sums(Handle handle) {
        return tables.stream().collect(Collectors.toMap(TableShape::name, table -> sum(handle, table)));
    }

    private Sum sum(Handle handle, TableShape table) {
        TableSum sum = new TableSum(table);
        new TableRows(table).each(handle, row -> {
            sum.add(row);
            stepsDone.incrementAndGet();
        });
        return sum.sum();
    }

    /** How far an earlier call came with what the source still is; empty where it has to begin anew. */
    private Map<String, Reached> reached(Map<String, Sum> there) {
        Map<String, Reached> reached =
                before.filter(MoveMark::isUnfinished).isPresent() ? target.read(MoveProgress::of) : Map.of();
        boolean same = reached.keySet().equals(there.keySet())
                && reached.entrySet().stream()
                        .allMatch(table -> table.getValue().expected().equals(there.get(table.getKey())));
        return same ? reached : Map.of();
    }

    private void beginAnew(Map<String, Sum> there) {
        target.writing(handle -> {
            target.empty(handle, tables.stream().map(TableShape::name).toList());
            SearchIndex.forget(handle);
            mark.keep(handle);
            MoveProgress.begin(handle, there);
        });
    }

    private void mustBeTheSame(Map<String, Sum> there, Map<String, Long> lastIds) {
        List<String> different = target.read(handle -> {
            Map<String, Sum> here = sums(handle);
            Map<String, Long> idsHere = target.lastIds(handle);
            return tables.stream()
                    .map(TableShape::name)
                    .filter(table -> !Objects.equals(there.get(table), here.get(table))
                            || !Objects.equals(lastIds.get(table), idsHere.get(table)))
                    .toList();
        });
        if (!different.isEmpty()) {
            target.writing(MoveProgress::forget);
            throw new DatabaseTrouble(
                    Kind.MOVE_DIFFERS, null, "database", to, "other", from, "tables", String.join(", ", different));
        }
    }

    /** The source first: after a break between the two, no bot posts from either until this is called again. */
    private void handOver() {
        Instant now = clock.instant();
        MoveMark away =
                new MoveMark(mark.id(), Direction.AWAY, to.toString(), mark.source(), mark.begun(), Optional.of(now));
        source.writing(away::keep);
        target.writing(handle -> {
            mark.ended(now).keep(handle);
            MoveProgress.forget(handle);
        });
    }

    @Override
    public void close() {
        try (source) {
            target.close();
        }
    }
}
