package aftercredits.discord;

import aftercredits.essay.Chunker;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayId;
import aftercredits.essay.EssayShelf;
import aftercredits.posting.EssayUpdate;
import aftercredits.posting.EssayUpdates;
import aftercredits.posting.EssayUpdates.Updated;
import aftercredits.posting.MessageId;
import aftercredits.posting.PostOutcome;
import aftercredits.posting.Poster;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.posting.UpdateButton;
import aftercredits.posting.UpdateOffer;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/** What was posted of an essay that has a new version: the offer to a host, and what a host decides. */
final class EssayUpdating {
    /** UTF-16 units of a channel's name, so that a button's label has at most 80. */
    private static final int LONGEST_NAME = 24;

    private final EssayShelf shelf;
    private final EssayUpdates updates;
    private final Poster poster;
    private final CardDesk cards;
    private final Words words;

    EssayUpdating(EssayShelf shelf, EssayUpdates updates, Poster poster, CardDesk cards, Words words) {
        this.shelf = shelf;
        this.updates = updates;
        this.poster = poster;
        this.cards = cards;
        this.words = words;
    }

    /** Offers to update what was posted of the essay, a button for each posting; says nothing where nothing differs. */
    void offer(Turn turn, Essay essay) {
        List<EssayUpdate> offers = updates.offers(turn.who().club().id(), essay);
        if (offers.isEmpty()) {
            return;
        }
        Note note = Note.of(words.say(
                "discord.update.offer",
                "title",
                UpdateOffer.title(essay),
                "count",
                offers.size(),
                "postings",
                UpdateOffer.lines(offers, words)));
        for (EssayUpdate offer : offers) {
            note = note.with(Button.primary(
                    new BotButton.Update(offer.before().id()).customId(),
                    words.say(
                            "discord.update.button",
                            "channel",
                            name(offer.before()),
                            "differs",
                            UpdateOffer.differs(offer, words))));
        }
        turn.reply().say(note);
    }

    private String name(Posting posting) {
        return poster.place(posting.channel())
                .map(place -> Shown.cut(place.name(), LONGEST_NAME))
                .orElse("?");
    }

    /** The button of a private offer. */
    void update(Turn turn, PostingId id) {
        turn.reply().defer();
        Posting posting = posting(turn, id);
        turn.reply().say(said(updates.update(posting.id(), essay(turn, posting)), words));
    }

    /** @param pressed the card that carries the button */
    void press(Turn turn, UpdateButton button, MessageId pressed) {
        cards.press(turn, button.posting().toString(), Optional.of(pressed), () -> {
            if (cards.isSettled(pressed)) {
                return new CardDesk.Outcome.TooLate(said -> said.say("discord.update.see-card"));
            }
            Posting posting = posting(turn, button.posting());
            Words there = turn.there();
            Outcomes outcomes = new Outcomes(there);
            return new CardDesk.Outcome.Decided(
                    switch (button) {
                        case UpdateButton.All all ->
                            updateAll(turn, essay(turn, posting)).under(outcomes.decided(turn, "update"));
                        case UpdateButton.Leave leave ->
                            Note.of(there.say("discord.update.left", "title", title(posting)))
                                    .under(outcomes.decided(turn, "leave"));
                    });
        });
    }

    private Posting posting(Turn turn, PostingId id) {
        return poster.find(id)
                .filter(kept -> kept.club().equals(turn.who().club().id()))
                .orElseThrow(() -> new Unable(words.say("discord.post.gone")));
    }

    private Essay essay(Turn turn, Posting posting) {
        Essay essay = shelf.find(turn.who().club().id(), new EssayId(posting.subject()))
                .orElseThrow(() -> new Unable(words.say("discord.essay.gone")));
        if (Chunker.chunk(essay).isEmpty()) {
            throw new Unable(words.say("discord.essay.no-words", "title", UpdateOffer.title(essay)));
        }
        return essay;
    }

    private static String title(Posting posting) {
        return Shown.inline(posting.title().isEmpty() ? posting.subject() : posting.title(), 200);
    }

    private Note updateAll(Turn turn, Essay essay) {
        Words there = turn.there();
        List<Note> each = new ArrayList<>();
        for (EssayUpdate offer : updates.offers(turn.who().club().id(), essay)) {
            each.add(said(updates.update(offer.before().id(), essay), there));
        }
        String head = there.say("discord.card.head", "title", UpdateOffer.title(essay));
        if (each.isEmpty()) {
            return Note.of(head + "\n" + there.say("discord.update.all-the-same"));
        }
        Note all = Note.of(head);
        for (Note note : each) {
            all = all.under(note.text()).withRows(note.rows());
        }
        return all;
    }

    private static Note said(Updated updated, Words words) {
        PostOutcome outcome = updated.outcome();
        boolean begun = updated.update().isPresent();
        if (!begun || outcome instanceof PostOutcome.Stopped || outcome instanceof PostOutcome.GivenUp) {
            return new Outcomes(words).of(outcome);
        }
        EssayUpdate update = updated.update().get();
        String what = outcome instanceof PostOutcome.Waiting ? "waits" : update.changesNothing() ? "nothing" : "done";
        return Note.of(words.say(
                "discord.update.updated",
                "what",
                what,
                "channel",
                Destinations.mention(update.before().channel()),
                "differing",
                update.differing(),
                "parts",
                update.parts(),
                "deleted",
                updated.foundDeleted(),
                "link",
                Outcomes.link(outcome.posting())));
    }
}
