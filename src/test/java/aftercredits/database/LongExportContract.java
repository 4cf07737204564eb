package aftercredits.database;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.export.ExportRequest;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A log of any length is read piece by piece: what is not handed over yet is not in memory. */
abstract class LongExportContract {
    private static final int REVISIONS = 6_000;
    private static final int CHARACTERS = 4_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A database with nothing in it. */
    abstract Database open();

    @Test
    void a_long_log_is_handed_over_before_it_is_read_to_its_end() {
        Database database = open();
        AskedPrompt asked = new ClubNight(database.discussions()).asked();
        database.responses().save(new EntryId(1), asked.id(), ANA, new Answer.Say("first"), EVENING);
        addMembers(database);
        ExportRequest all = new ExportRequest(
                CLUB, Optional.empty(), Optional.empty(), Optional.empty(), ExportRequest.Names.DISPLAY);
        AtomicLong beforeTheFirst = new AtomicLong();
        AtomicInteger entries = new AtomicInteger();
        long before = THREADS.getCurrentThreadAllocatedBytes();

        database.log().read(all, entry -> {
            beforeTheFirst.compareAndSet(0, THREADS.getCurrentThreadAllocatedBytes() - before);
            entries.incrementAndGet();
        });

        assertThat(entries).hasValue(REVISIONS + 1);
        assertThat(beforeTheFirst.get()).isLessThan((long) REVISIONS * CHARACTERS / 2);
    }

    /** Many members answer at length, each once, after the first. */
    private static void addMembers(Database database) {
        String words = "word ".repeat(CHARACTERS / 5);
        database.sql().writing(handle -> {
            handle.createUpdate("""
                            WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :members)
                            INSERT INTO member (club, id, name, display_name, seen_at)
                            SELECT club, 1000 + n, name, display_name, seen_at FROM numbers CROSS JOIN member
                            """).bind("members", REVISIONS).execute();
            handle.createUpdate("""
                            INSERT INTO response (club, asked, member, revision, words, first_at, first_entry)
                            SELECT response.club, asked, member.id, 1, :words, first_at + 1, first_entry
                            FROM response CROSS JOIN member WHERE member.id > 1000
                            """).bind("words", words).execute();
            handle.createUpdate("""
                            INSERT INTO revision (response, revision, entry, member_name, words, at)
                            SELECT id, revision, id, 'M', words, first_at FROM response WHERE member > 1000
                            """).execute();
        });
    }
}
