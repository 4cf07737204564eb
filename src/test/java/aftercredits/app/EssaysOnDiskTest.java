package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import aftercredits.essay.EssayParser;
import aftercredits.rehearsal.EssayFolder;
import aftercredits.rehearsal.EssayFolder.Opening.Opened;
import aftercredits.rehearsal.EssayFolder.Refused;
import aftercredits.rehearsal.EssayFolder.Saving;
import aftercredits.rehearsal.EssayFolder.Saving.Saved;
import aftercredits.rehearsal.EssayFolder.Saving.Stands;
import aftercredits.rehearsal.EssayFolder.Why;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EssaysOnDiskTest {
    @TempDir
    Path home;

    private Path folder;
    private EssayFolder essays;

    @BeforeEach
    void aFolder() {
        folder = home.resolve("essays");
        essays = new EssaysOnDisk(folder, Words.english());
    }

    private Saving saveNew(String name, String text) {
        return essays.save(name, text, Optional.empty());
    }

    @Test
    void what_is_saved_can_be_opened_and_nothing_else_is_left_in_the_folder() throws IOException {
        assertThat(essays.names()).isEmpty();

        Saving saved = saveNew("stalker.md", "Stalker\n\nMoré.\r\n");

        assertThat(essays.open("stalker.md")).isEqualTo(new Opened("Stalker\n\nMoré.\r\n", ((Saved) saved).version()));
        assertThat(filesOf(folder)).containsExactly("stalker.md");
        assertThat(essays.names()).containsExactly("stalker.md");
    }

    @Test
    void a_file_is_replaced_only_by_who_knows_what_stands_there() throws IOException {
        String first = ((Saved) saveNew("stalker.md", "First\n\nWords.")).version();

        assertThat(saveNew("stalker.md", "Second")).isEqualTo(new Stands(first));
        Files.writeString(folder.resolve("stalker.md"), "Somebody else's");
        Saving late = essays.save("stalker.md", "Second", Optional.of(first));
        assertThat(late).isInstanceOf(Stands.class);
        assertThat(folder.resolve("stalker.md")).hasContent("Somebody else's");

        assertThat(essays.save("stalker.md", "Second", Optional.of(((Stands) late).version())))
                .isInstanceOf(Saved.class);
        assertThat(folder.resolve("stalker.md")).hasContent("Second");
        assertThat(filesOf(folder)).containsExactly("stalker.md");
    }

    @Test
    void a_file_that_was_deleted_meanwhile_is_written_anew() throws IOException {
        String first = ((Saved) saveNew("stalker.md", "First")).version();
        Files.delete(folder.resolve("stalker.md"));

        assertThat(essays.save("stalker.md", "Second", Optional.of(first))).isInstanceOf(Saved.class);
    }

    @Test
    void of_many_who_save_a_new_file_at_once_one_does() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Saving>> all = IntStream.range(0, 16)
                    .<Callable<Saving>>mapToObj(i ->
                            () -> new EssaysOnDisk(folder, Words.english()).save("a.md", "Text " + i, Optional.empty()))
                    .toList();
            long saved = 0;
            for (Future<Saving> done : many.invokeAll(all)) {
                saved += done.get() instanceof Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        assertThat(filesOf(folder)).containsExactly("a.md");
    }

    @Test
    void of_many_who_replace_a_file_at_once_one_does_and_the_others_learn_what_stands_there() throws Exception {
        Optional<String> first = Optional.of(((Saved) saveNew("a.md", "First")).version());
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Saving>> all = IntStream.range(0, 16)
                    .<Callable<Saving>>mapToObj(i -> () -> essays.save("a.md", "Text " + i, first))
                    .toList();
            List<Saving> done = new ArrayList<>();
            for (Future<Saving> each : many.invokeAll(all)) {
                done.add(each.get());
            }
            String standing = ((Opened) essays.open("a.md")).version();

            assertThat(done).filteredOn(Saved.class::isInstance).containsExactly(new Saved(standing));
            assertThat(done).filteredOn(Stands.class::isInstance).hasSize(15).containsOnly(new Stands(standing));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void where_a_disk_has_no_hard_links_a_new_file_is_saved_all_the_same(boolean saysSo) throws IOException {
        EssayFolder linkless = withoutLinks(saysSo, name -> {});

        Saving saved = linkless.save("stalker.md", "Words.", Optional.empty());

        assertThat(essays.open("stalker.md")).isEqualTo(new Opened("Words.", ((Saved) saved).version()));
        assertThat(filesOf(folder)).containsExactly("stalker.md");
    }

    @Test
    void where_a_disk_has_no_hard_links_a_file_that_came_meanwhile_stays() throws IOException {
        EssayFolder linkless = withoutLinks(true, name -> Files.writeString(name, "Somebody else's"));

        assertThat(linkless.save("stalker.md", "Mine", Optional.empty())).isInstanceOf(Stands.class);
        assertThat(folder.resolve("stalker.md")).hasContent("Somebody else's");
        assertThat(filesOf(folder)).containsExactly("stalker.md");
    }

    private interface Meanwhile {
        void happens(Path name) throws IOException;
    }

    /** @param saysSo whether the file system knows that it has none, or only fails */
    private EssayFolder withoutLinks(boolean saysSo, Meanwhile meanwhile) {
        return new EssaysOnDisk(folder, Words.english(), (name, file) -> {
            meanwhile.happens(name);
            if (saysSo) {
                throw new UnsupportedOperationException("No links here");
            }
            throw new FileSystemException(name.toString(), file.toString(), "Operation not permitted");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../stalker.md",
                "..\\stalker.md",
                "a/b.md",
                "/etc/passwd.md",
                "C:x.md",
                ".hidden.md",
                ".md",
                "stalker",
                "stalker.exe",
                "stalker.md.",
                "README.md",
                "readme.txt",
                "con.md",
                "LPT1.txt",
                "a\u0000b.md",
                "a\nb.md",
                "a?.md",
                " stalker.md",
                "stalker .md",
                "stalker..md",
                "\u202estalker.md",
                ""
            })
    void a_name_that_leads_elsewhere_or_fits_no_system_is_refused(String name) throws IOException {
        assertThat(saveNew(name, "Text")).isEqualTo(new Refused(Why.NAME, name));
        assertThat(essays.open(name)).isEqualTo(new Refused(Why.NAME, name));
        assertThat(filesOf(home)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le fabuleux destin.md", "стalker.md", "映画.txt", "8½.md", "in-the-mood.MD", "a.b.md"})
    void names_of_any_language_are_taken(String name) {
        assertThat(saveNew(name, "Text")).isInstanceOf(Saved.class);
        assertThat(essays.open(name)).isInstanceOf(Opened.class);
    }

    @Test
    void a_name_is_at_most_as_long_as_file_systems_allow() {
        assertThat(saveNew("映".repeat(90) + ".md", "Text")).isInstanceOf(Refused.class);
        assertThat(saveNew("a".repeat(101) + ".md", "Text")).isInstanceOf(Refused.class);
    }

    @Test
    void two_files_are_never_one_essay() {
        saveNew("stalker.md", "Text");

        assertThat(saveNew("stalker.txt", "Text")).isEqualTo(new Refused(Why.TWIN, "stalker.md"));
    }

    @Test
    void a_link_is_neither_followed_nor_replaced() throws IOException {
        Path secret = Files.writeString(home.resolve("secret.md"), "Secret");
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("link.md"), secret);
        Files.createDirectories(folder.resolve("folder.md"));

        assertThat(essays.open("link.md")).isEqualTo(new Refused(Why.LINK, ""));
        assertThat(saveNew("link.md", "Mine")).isEqualTo(new Refused(Why.LINK, ""));
        assertThat(saveNew("folder.md", "Mine")).isEqualTo(new Refused(Why.LINK, ""));
        assertThat(secret).hasContent("Secret");
        assertThat(essays.names()).isEmpty();
    }

    @Test
    void what_can_not_be_text_is_refused() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("latin.md"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(essays.open("latin.md")).isEqualTo(new Refused(Why.NOT_TEXT, ""));
        assertThat(saveNew("half.md", "\ud83c")).isEqualTo(new Refused(Why.NOT_TEXT, ""));
        assertThat(essays.open("gone.md")).isEqualTo(new Refused(Why.MISSING, ""));
        assertThat(saveNew("long.md", "a".repeat(EssayParser.MOST_BYTES + 1)))
                .isEqualTo(new Refused(Why.TOO_LARGE, ""));
    }

    @Test
    void a_folder_that_can_not_be_says_why() throws IOException {
        Files.writeString(folder, "I am a file");

        assertThat(saveNew("stalker.md", "Text")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Why.FAILED);
            assertThat(refused.detail()).isNotBlank();
        });
    }

    @Test
    void a_replaced_file_keeps_its_permissions() throws IOException {
        assumeThat(Files.getFileStore(home).supportsFileAttributeView("posix")).isTrue();
        String version = ((Saved) saveNew("stalker.md", "First")).version();
        Files.setPosixFilePermissions(folder.resolve("stalker.md"), PosixFilePermissions.fromString("rw-rw-r--"));

        essays.save("stalker.md", "Second", Optional.of(version));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("stalker.md"))))
                .isEqualTo("rw-rw-r--");
    }

    private static List<String> filesOf(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
