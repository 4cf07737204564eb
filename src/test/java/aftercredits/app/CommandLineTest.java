package aftercredits.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    @Test
    void help_lists_the_commands() {
        Shell.Ran ran = shell.run("--help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains(
                        "run",
                        "rehearse",
                        "preview",
                        "prompts",
                        "check",
                        "export",
                        "backup",
                        "doctor",
                        "DISCORD_TOKEN");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void every_command_has_help() {
        for (String command : Aftercredits.commandLine(
                        shell.surroundings(new java.io.StringWriter(), new java.io.StringWriter()))
                .getSubcommands()
                .keySet()) {
            Shell.Ran ran = shell.run(command, "--help");

            assertThat(ran.exitCode()).as(command).isZero();
            assertThat(ran.out()).as(command).contains("Usage: aftercredits " + command);
        }
    }

    @Test
    void the_version_is_the_build_s() {
        Shell.Ran ran = shell.run("--version");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).matches("aftercredits \\d+\\.\\d+\\.\\d+.* \\(Java \\d+\\)\\R");
    }

    @Test
    void a_mistyped_command_is_wrong_usage_with_the_nearest_one() {
        Shell.Ran ran = shell.run("prevew");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("no command “prevew”", "aftercredits preview", "aftercredits --help");
    }

    @Test
    void a_word_too_many_and_a_number_that_is_none_are_named() {
        assertThat(shell.run("check", "everything").err())
                .contains("“everything” is one word too many", "check --help");
        assertThat(shell.run("rehearse", "--port", "abc").err()).contains("--port", "'abc' is no whole number");
    }

    @Test
    void a_missing_argument_is_wrong_usage_on_standard_error() {
        Shell.Ran ran = shell.run("preview");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("FILE", "aftercredits preview --help");
    }

    @Test
    void an_essay_that_is_not_there_is_a_problem_on_standard_error() {
        Shell.Ran ran = shell.run("preview", folder.resolve("none.md").toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("none.md", "no such file");
    }

    @Test
    void a_folder_is_no_essay() {
        assertThat(shell.run("preview", folder.toString()).err()).contains("it is a folder", "Name an essay’s file");
    }

    @Test
    void a_name_that_no_file_can_have_is_wrong_usage() {
        Shell.Ran ran = shell.run("preview", "an\0essay.md");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("no file name", "LC_ALL").doesNotContain("Exception", "\0");
    }

    @Test
    void an_empty_name_is_wrong_usage() {
        Shell.Ran ran = shell.run("backup", "--out", "");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--out", "the name is empty");
    }

    @Test
    void what_export_is_asked_for_is_read_before_the_database_is_looked_for() {
        Shell.Ran club = shell.run("export", "--format", "json", "--out", "log.json", "--club", "oslo");
        Shell.Ran essay = shell.run("export", "--format", "json", "--out", "log.json", "--essay", "a/b");

        assertThat(club.exitCode()).isEqualTo(2);
        assertThat(essay.exitCode()).isEqualTo(2);
        assertThat(club.err() + essay.err()).doesNotContain("database");
    }

    @Test
    void a_script_for_the_shell_completes_commands_options_and_choices() {
        Shell.Ran ran = shell.run("generate-completion");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("complete -F _complete_aftercredits", "preview", "--since", "\"markdown\"", "\"pseudonym\"");
    }

    @Test
    void a_bash_that_reads_the_script_completes_what_is_typed() throws Exception {
        Path script = Files.writeString(
                folder.resolve("completion"), shell.run("generate-completion").out());
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        ". '" + script + "'; COMP_WORDS=(aftercredits export --format ma); COMP_CWORD=3;"
                                + " _complete_aftercredits; echo \"${COMPREPLY[@]}\"")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("markdown");
    }
}
