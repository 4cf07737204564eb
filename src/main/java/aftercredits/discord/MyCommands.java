package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.MemberStore;
import aftercredits.discussion.ResponseStore;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /my}: what is kept of oneself, and having a say in it. */
final class MyCommands implements CommandGroup {
    private final Definitions define;
    private final MemberStore members;
    private final ResponseStore responses;
    private final Words words;
    private final InstantSource clock;

    MyCommands(Definitions define, MemberStore members, ResponseStore responses, Words words, InstantSource clock) {
        this.define = define;
        this.members = members;
        this.responses = responses;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public SlashCommandData definition() {
        return define.command("my", define.sub("my", "data"), define.sub("my", "forget"), define.sub("my", "consent"));
    }

    @Override
    public Access access(String subcommand) {
        return Access.ALL;
    }

    @Override
    public void run(Turn turn, String subcommand, SlashCommandInteraction command) {
        switch (subcommand) {
            case "data" -> copy(turn);
            case "forget" ->
                turn.reply()
                        .say(Note.of(words.say("discord.my.forget.sure"))
                                .with(
                                        Button.danger(
                                                new BotButton.Forget(true).customId(),
                                                words.say("discord.button.forget")),
                                        Button.secondary(
                                                new BotButton.Forget(false).customId(),
                                                words.say("discord.button.keep-data"))));
            case "consent" -> {
                Consent now = members.consent(turn.who().club().id(), turn.who().id());
                turn.reply()
                        .say(Note.of(words.say("discord.my.consent", "now", said(words, now)))
                                .with(consentButtons(words, Optional.of(now))));
            }
            default -> throw new IllegalArgumentException(subcommand);
        }
    }

    private void copy(Turn turn) {
        turn.reply().defer();
        ClubId club = turn.who().club().id();
        List<ResponseStore.Logged> all = responses.of(club, turn.who().id());
        if (all.isEmpty()) {
            turn.reply().say(words.say("discord.my.data.none"));
            return;
        }
        byte[] file = MyCopy.json(
                turn.who().club(),
                turn.who().member(),
                members.consent(club, turn.who().id()),
                all,
                clock.instant());
        if (file.length > Note.SMALLEST_UPLOAD_LIMIT) {
            throw new Unable(words.say("discord.my.data.too-large"));
        }
        turn.reply()
                .say(Note.of(words.say("discord.my.data", "count", all.size())).attach("my-aftercredits.json", file));
    }

    /** The second thought has been had. */
    void forget(Turn turn, boolean sure) {
        if (!sure) {
            turn.reply().change(Note.of(words.say("discord.my.forget.kept")));
            return;
        }
        int gone = members.forget(turn.who().club().id(), turn.who().id());
        turn.reply().change(Note.of(words.say("discord.my.forget.gone", "count", gone)));
    }

    void choose(Turn turn, Consent choice) {
        members.consent(turn.who().club().id(), turn.who().member(), choice, clock.instant());
        turn.reply().say(words.say("discord.my.consent.chosen", "now", said(words, choice)));
    }

    /**
     * One button a choice.
     *
     * @param now the choice that holds, which is not offered again
     */
    static List<Button> consentButtons(Words words, Optional<Consent> now) {
        return Stream.of(Consent.QUOTE_WITH_NAME, Consent.QUOTE_WITHOUT_NAME, Consent.KEEP_ONLY)
                .map(choice -> Button.secondary(
                                new BotButton.ChooseConsent(choice).customId(),
                                words.say("discord.button.consent." + key(choice)))
                        .withDisabled(now.filter(choice::equals).isPresent()))
                .toList();
    }

    static String said(Words words, Consent consent) {
        return words.say("discord.consent." + key(consent));
    }

    static String key(Consent consent) {
        return switch (consent) {
            case KEEP_ONLY -> "keep-only";
            case QUOTE_WITHOUT_NAME -> "without-name";
            case QUOTE_WITH_NAME -> "with-name";
        };
    }
}
