package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.export.Forgetting;
import aftercredits.export.Forgetting.Remains;
import aftercredits.posting.HostCards;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * {@code /my forget}: everything goes at once. Where words may still stand outside of the log, the member and the hosts are
 * told, the hosts without the member's name: the home channel is everybody's to read.
 */
final class MyForgetting {
    private static final int LONGEST_TITLE = 100;

    private final Forgetting forgetting;
    private final HostCards cards;
    private final ExportHistory history;
    private final Words words;

    MyForgetting(Forgetting forgetting, HostCards cards, ExportHistory history, Words words) {
        this.forgetting = forgetting;
        this.cards = cards;
        this.history = history;
        this.words = words;
    }

    void ask(Turn turn) {
        turn.reply()
                .say(Note.of(words.say("discord.my.forget.sure"))
                        .with(
                                Button.danger(
                                        new BotButton.Forget(true).customId(), words.say("discord.button.forget")),
                                Button.secondary(
                                        new BotButton.Forget(false).customId(),
                                        words.say("discord.button.keep-data"))));
    }

    /** The second thought has been had. */
    void forget(Turn turn, boolean sure) {
        if (!sure) {
            turn.reply().change(Note.of(words.say("discord.my.forget.kept")));
            return;
        }
        turn.reply().defer();
        Club club = turn.who().club();
        Remains remains = forgetting.remains(club.id(), turn.who().id());
        // Before: afterwards nobody knows where the words may still stand.
        tellHosts(club, remains);
        int gone = forgetting.forget(club.id(), turn.who().id());
        List<String> pages = Shown.lines(told(gone, remains), Shown.MESSAGE);
        turn.reply().change(Note.of(pages.getFirst()));
        pages.stream().skip(1).forEach(turn.reply()::say);
    }

    private List<String> told(int gone, Remains remains) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("discord.my.forget.gone", "count", gone));
        if (!remains.exports().isEmpty()) {
            lines.add(words.say(
                    "discord.my.forget.exports", "count", remains.exports().size()));
        }
        if (!remains.recaps().isEmpty()) {
            lines.add(words.say(
                    "discord.my.forget.recaps", "count", remains.recaps().size()));
            lines.addAll(links(remains.recaps(), words));
        }
        return lines;
    }

    private void tellHosts(Club club, Remains remains) {
        if (remains.isEmpty()) {
            return;
        }
        String key = "forgotten:" + UUID.randomUUID();
        List<String> pages = Shown.lines(card(club, remains), Shown.MESSAGE);
        for (int page = 0; page < pages.size(); page++) {
            cards.show(club.id(), key + ":" + page, OutgoingMessage.plain(pages.get(page)));
        }
    }

    private List<String> card(Club club, Remains remains) {
        Words there = Words.in(club.language());
        List<String> lines = new ArrayList<>();
        lines.add(there.say("discord.forgotten.card"));
        if (!remains.exports().isEmpty()) {
            lines.add(there.say("discord.forgotten.exports"));
            remains.exports().forEach(export -> lines.add(history.in(there).line(club, export)));
        }
        if (!remains.recaps().isEmpty()) {
            lines.add(there.say("discord.forgotten.recaps"));
            lines.addAll(links(remains.recaps(), there));
        }
        return lines;
    }

    private static List<String> links(List<Posting> recaps, Words words) {
        return recaps.stream()
                .map(recap -> words.say(
                        "discord.forgotten.recap",
                        "title",
                        Shown.inline(recap.title(), LONGEST_TITLE),
                        "link",
                        Outcomes.link(recap)))
                .toList();
    }
}
