package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.Response;
import aftercredits.essay.Credits;
import aftercredits.essay.Essay;
import aftercredits.essay.EssayShelf;
import aftercredits.text.Markdown;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers and passages as members read them. */
final class AnswerText {
    /** Code points of a page: what is left is for its head, and for the pipes that hiding escapes. */
    private static final int PAGE = 1_600;

    /** Code points of one piece of an answer that is longer than a page has room for. */
    private static final int PIECE = 1_300;

    /** Code points of a passage, which is a sentence or a few. */
    private static final int PASSAGE = 700;

    private final Discussions discussions;
    private final EssayShelf shelf;
    private final Words words;

    AnswerText(Discussions discussions, EssayShelf shelf, Words words) {
        this.discussions = discussions;
        this.shelf = shelf;
        this.words = words;
    }

    /** Everybody's current answer, in pages; each under one spoiler where the prompt spoils. */
    List<String> pages(AskedPrompt prompt, List<Response> responses) {
        List<String> entries = new ArrayList<>();
        responses.forEach(response -> entries.addAll(entries(response)));
        String head = words.say("discord.answers.head", "count", responses.size());
        return Shown.pages(entries, PAGE).stream()
                .map(page -> head + "\n" + (prompt.spoiler() ? Markdown.spoiler(page) : page))
                .toList();
    }

    /** One member's answer, in pieces that fit a page. */
    List<String> entries(Response response) {
        String name = "**" + Shown.inline(response.memberName(), 60) + "**";
        String head = response.stance()
                .map(stance -> name + " · " + Shown.inline(stance, 80))
                .orElse(name);
        List<String> pieces =
                response.words().map(said -> Shown.escapedPieces(said, PIECE)).orElse(List.of());
        if (pieces.isEmpty()) {
            return List.of(head);
        }
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            entries.add((i == 0 ? head : name + " …") + "\n" + pieces.get(i));
        }
        return entries;
    }

    /** The words of the essay that a prompt rests on, with the essay's credit. */
    String passage(AskedPrompt prompt, ClubId club) {
        if (prompt.passage().isEmpty()) {
            return words.say("discord.passage.none");
        }
        String text = Shown.inline(prompt.passage().get(), PASSAGE);
        return (prompt.spoiler() ? Markdown.spoiler(text) : text) + "\n" + credit(prompt, club);
    }

    private String credit(AskedPrompt prompt, ClubId club) {
        Optional<Discussion> discussion = discussions.discussion(prompt.discussion());
        Optional<String> author = discussion
                .flatMap(found -> shelf.find(club, found.essay()))
                .map(Essay::credits)
                .flatMap(Credits::author);
        String title = Shown.inline(discussion.map(Discussion::essayTitle).orElse(""), 150);
        return author.map(name -> words.say(
                        "discord.passage.credit-with-author", "title", title, "author", Shown.inline(name, 100)))
                .orElseGet(() -> words.say("discord.passage.credit", "title", title));
    }
}
