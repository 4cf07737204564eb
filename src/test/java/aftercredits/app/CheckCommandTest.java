package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    @Test
    void a_sound_folder_is_fine() {
        shell.file("essays/stalker.md", "---\ntitle: Stalker\n---\nThe zone.\n");

        Shell.Ran ran = shell.run("check");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("no file", "1 can be posted", "no problems");
    }

    @Test
    void a_privacy_notice_that_is_not_filled_in_is_a_hint_and_no_problem() {
        shell.file("essays/stalker.md", "---\ntitle: Stalker\n---\nThe zone.\n");
        assertThat(shell.run("check").out()).contains("! Privacy notice", "not there", "Copy PRIVACY.md");

        shell.file("PRIVACY.md", "Run by [FILL IN: a name].");
        Shell.Ran unfinished = shell.run("check");
        assertThat(unfinished.exitCode()).isZero();
        assertThat(unfinished.out()).contains("one blank is not filled in");

        shell.file("config/aftercredits.yaml", "privacy: ours.md");
        shell.file("ours.md", "Run by Ana.");
        assertThat(shell.run("check").out()).doesNotContain("Privacy notice");
        assertThat(shell.run("doctor").out()).contains("✓ Privacy notice", "ours.md");
    }

    @Test
    void every_problem_is_named_with_file_and_line() {
        Path configuration = shell.file("config/aftercredits.yaml", "\nesays: films\n");
        Path broken = shell.file("essays/broken.md", "---\ntitle: [a\n---\nText.\n");
        shell.file("essays/stalker.md", "---\ntitle: Stalker\n---\nThe zone.\n");

        Shell.Ran ran = shell.run("check");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(configuration + ":2: "))
                .anyMatch(line -> line.matches(java.util.regex.Pattern.quote(broken.toString()) + ":[23]: .*; .*"));
        assertThat(ran.out()).contains("1 can be posted", "1 problem.");
    }

    @Test
    void what_should_be_mended_in_a_readable_essay_is_a_problem_too() {
        Path essay = shell.file(
                "essays/stalker.md",
                "---\ntitle: Stalker\nprompts:\n  - question: Why?\n    passage: not in there\n---\nThe zone.\n");

        Shell.Ran ran = shell.run("check");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).startsWith(essay + ":");
        assertThat(ran.out()).contains("1 can be posted");
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem() {
        Shell.Ran ran = shell.run("check");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains(folder.resolve("essays").toString());
    }
}
