package aftercredits.discord;

import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /my}: what is kept of oneself, and having a say in it. */
final class MyCommands implements CommandGroup {
    private final Definitions define;
    private final CopyDesk copies;
    private final MyForgetting forgetting;
    private final MyConsent consent;
    private final MyFilms films;
    private final AwayDesk away;
    private final MyPrivacy privacy;

    MyCommands(
            Definitions define,
            CopyDesk copies,
            MyForgetting forgetting,
            MyConsent consent,
            MyFilms films,
            AwayDesk away,
            MyPrivacy privacy) {
        this.define = define;
        this.copies = copies;
        this.forgetting = forgetting;
        this.consent = consent;
        this.films = films;
        this.away = away;
        this.privacy = privacy;
    }

    @Override
    public String name() {
        return "my";
    }

    @Override
    public SlashCommandData definition() {
        return define.command(
                name(),
                define.sub("my", "data"),
                define.sub("my", "forget"),
                define.sub("my", "consent"),
                define.sub("my", "films"),
                define.sub("my", "away"),
                define.sub("my", "privacy"));
    }

    @Override
    public Access access(String subcommand) {
        return Access.ALL;
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        switch (subcommand) {
            case "data" -> copies.copy(turn, command);
            case "forget" -> forgetting.ask(turn);
            case "consent" -> consent.show(turn);
            case "films" -> films.show(turn);
            case "away" -> away.show(turn);
            case "privacy" -> privacy.show(turn);
            default -> throw new IllegalArgumentException(subcommand);
        }
    }

    MyForgetting forgetting() {
        return forgetting;
    }

    MyConsent consent() {
        return consent;
    }

    MyFilms films() {
        return films;
    }

    AwayDesk away() {
        return away;
    }

    MyPrivacy privacy() {
        return privacy;
    }
}
