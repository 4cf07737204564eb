package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.Consents;
import aftercredits.discussion.PromptButtons;
import aftercredits.discussion.Response;
import aftercredits.text.Words;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** Asks a member how one answer alone may be quoted, and takes the answer to that. */
final class QuoteDesk {
    private final Consents consents;
    private final Words words;

    QuoteDesk(Consents consents, Words words) {
        this.consents = consents;
        this.words = words;
    }

    /** The note with the menu below; as it is where the response has no words, which alone are quoted. */
    Note ask(Note note, ClubId club, Response response) {
        return response.words().isEmpty()
                ? note
                : note.with(menu(
                        new QuoteMenu(response.asked(), response.origin().ownMessage()),
                        club,
                        response.member(),
                        response.consent()));
    }

    /** @param own what holds for this answer alone */
    private StringSelectMenu menu(QuoteMenu id, ClubId club, MemberId member, Optional<Consent> own) {
        String usual = ConsentText.said(words, consents.usual(club, member));
        StringSelectMenu.Builder menu = StringSelectMenu.create(id.customId())
                .setPlaceholder(words.say(
                        "discord.quote.menu",
                        "own",
                        own.isPresent() ? "yes" : "no",
                        "now",
                        own.map(consent -> ConsentText.said(words, consent)).orElse(usual)))
                .addOption(words.say("discord.quote.usual", "usual", usual), QuoteMenu.AS_USUAL);
        ConsentText.CHOICES.forEach(choice ->
                menu.addOption(words.say("discord.quote." + ConsentText.key(choice)), ConsentText.key(choice)));
        return menu.build();
    }

    void choose(Turn turn, QuoteMenu menu, Optional<Consent> consent) {
        ClubId club = turn.who().club().id();
        boolean there = consents.choose(club, turn.who().member(), menu.asked(), menu.message(), consent);
        if (!there) {
            throw new Unable(words.say("discord.quote.no-answer"));
        }
        String now = ConsentText.said(
                words, consent.orElseGet(() -> consents.usual(club, turn.who().id())));
        Note note = Note.of(words.say("discord.quote.chosen", "own", consent.isPresent() ? "yes" : "no", "now", now))
                .with(others(menu.asked()))
                .with(menu(menu, club, turn.who().id(), consent));
        turn.reply().change(note);
    }

    /** Leads on from an answer. */
    Button others(AskedId asked) {
        return Button.secondary(new PromptButtons.ReadAnswers(asked).customId(), words.say("discord.button.others"));
    }
}
