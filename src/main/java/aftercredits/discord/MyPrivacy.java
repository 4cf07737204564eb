package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.club.LeftClubs;
import aftercredits.club.PrivacyNotice;
import aftercredits.club.ThreadReplies;
import aftercredits.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /my privacy}: what the bot itself knows of what it keeps, and what whoever runs it says. */
final class MyPrivacy {
    private final Supplier<PrivacyNotice> notice;

    private final Words words;

    MyPrivacy(Supplier<PrivacyNotice> notice, Words words) {
        this.notice = notice;
        this.words = words;
    }

    void show(Turn turn) {
        Club club = turn.who().club();
        turn.reply()
                .say(words.say(
                        "discord.my.privacy",
                        "threads",
                        club.threadReplies() == ThreadReplies.LOGGED ? "logged" : "not",
                        "days",
                        RetentionText.days(club.retention()),
                        "grace",
                        LeftClubs.GRACE.toDays(),
                        "answers",
                        RetentionText.readers(club)));
        turn.reply()
                .say(pages().map(pages -> page(pages, 1))
                        .orElseGet(() -> Note.of(words.say("discord.my.privacy.unfinished"))));
    }

    void turnTo(Turn turn, int page) {
        turn.reply()
                .change(pages().map(pages -> page(pages, page))
                        .orElseGet(() -> Note.of(words.say("discord.my.privacy.unfinished"))));
    }

    /** Empty as long as nobody has filled it in. */
    private Optional<List<String>> pages() {
        return switch (notice.get()) {
            case PrivacyNotice.Given(String markdown) -> Optional.of(NoticeText.pages(markdown, Shown.MESSAGE));
            case PrivacyNotice.Unfinished blanks -> Optional.empty();
            case PrivacyNotice.Missing missing -> Optional.empty();
        };
    }

    private Note page(List<String> pages, int wanted) {
        int page = Math.clamp(wanted, 1, pages.size());
        Note note = Note.of(pages.get(page - 1));
        if (pages.size() == 1) {
            return note;
        }
        return note.with(Paging.buttons(page, pages.size(), to -> new BotButton.Notice(to).customId(), words));
    }
}
