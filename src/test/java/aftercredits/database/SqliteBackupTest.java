package aftercredits.database;

import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.database.DatabaseTrouble.Kind;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteBackupTest {
    private static final Club KINO = Club.unset(new ClubId(11), "Kino");

    @RegisterExtension
    final FreshDatabase file = new FreshDatabase();

    @Test
    void a_backup_is_one_file_that_opens_with_everything_in_it() throws IOException {
        file.open().clubs().save(KINO);
        Path out = file.folder().resolve("backups/monday.db");

        file.openToRead().backup(out);

        try (Stream<Path> files = Files.list(out.getParent())) {
            assertThat(files).containsExactly(out);
        }
        try (Database copy = Database.open("jdbc:sqlite:" + out, FreshDatabase.CLOCK)) {
            assertThat(copy.clubs().all()).containsExactly(KINO);
        }
    }

    @Test
    void a_backup_taken_while_members_answer_has_every_answer_up_to_one_moment() throws Exception {
        Database database = file.open();
        AskedPrompt asked = new ClubNight(database.discussions()).asked();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(50);
        AtomicInteger told = new AtomicInteger();
        int toldBefore;
        try (ExecutorService member = Executors.newSingleThreadExecutor()) {
            Future<Integer> answered = member.submit(() -> {
                int count = 0;
                while (!enough.get()) {
                    answer(database, asked, ++count);
                    told.set(count);
                    begun.countDown();
                }
                return count;
            });
            try {
                assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
                toldBefore = told.get();

                database.backup(file.folder().resolve("while.db"));
            } finally {
                enough.set(true);
            }
            assertThat(answered.get(30, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(50);
        }
        try (Database copy = Database.openToRead("jdbc:sqlite:" + file.folder().resolve("while.db"))) {
            List<Long> kept = copy.responses().revisions(asked.id()).stream()
                    .map(Response::entry)
                    .map(EntryId::snowflake)
                    .toList();
            assertThat(kept).as("what was told to be kept before it began").hasSizeGreaterThanOrEqualTo(toldBefore);
            assertThat(kept)
                    .isEqualTo(IntStream.rangeClosed(1, kept.size())
                            .mapToObj(Long::valueOf)
                            .toList());
        }
    }

    @Test
    void a_backup_overwrites_nothing_the_database_itself_least_of_all() throws IOException {
        Database database = file.open();
        database.clubs().save(KINO);
        Path precious = Files.writeString(file.folder().resolve("precious.db"), "precious");

        assertThat(trouble(database, precious).kind()).isEqualTo(Kind.BACKUP_EXISTS);
        assertThat(trouble(database, file.file()).kind()).isEqualTo(Kind.BACKUP_EXISTS);
        assertThat(precious).hasContent("precious");
        assertThat(database.clubs().all()).containsExactly(KINO);
    }

    @Test
    void a_backup_that_has_no_place_says_so_and_leaves_nothing_behind() throws IOException {
        Database database = file.open();
        Path inTheWay = Files.createFile(file.folder().resolve("a-file"));

        DatabaseTrouble trouble = trouble(database, inTheWay.resolve("monday.db"));

        assertThat(trouble.kind()).isEqualTo(Kind.BACKUP_FAILED);
        assertThat(trouble.what()).contains("a-file/monday.db");
        try (Stream<Path> files = Files.list(file.folder())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private static DatabaseTrouble trouble(Database database, Path out) {
        return catchThrowableOfType(DatabaseTrouble.class, () -> database.backup(out));
    }

    private static void answer(Database database, AskedPrompt asked, int number) {
        database.responses()
                .save(
                        new EntryId(number),
                        asked.id(),
                        ClubNight.member(1_000L + number, "Member"),
                        new Answer.Say("Answer " + number),
                        EVENING);
    }
}
