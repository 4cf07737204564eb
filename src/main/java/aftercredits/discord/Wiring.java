package aftercredits.discord;

import aftercredits.posting.Chat;
import aftercredits.text.Words;
import java.util.List;

/** Puts the room together. */
final class Wiring {
    private Wiring() {}

    static Switchboard switchboard(DiscordBot.Services services, Chat chat, Clubs clubs, Desk desk, Download download) {
        Words words = services.words();
        Definitions define = new Definitions(words);
        Bookcase essays = new Bookcase(services.shelf(), words);
        Destinations destinations = new Destinations(chat, words);
        Outcomes outcomes = new Outcomes(words);
        PromptText promptText = new PromptText(words);
        EssayReading reading = new EssayReading(services.shelf(), essays, words);
        EssayPosting posting = new EssayPosting(services.poster(), destinations, outcomes, words, services.clock());
        EssayFiles files = new EssayFiles(services.added(), download, words, services.clock());
        ReviewCards review = new ReviewCards(services.prompts(), essays, promptText, words);
        PromptAnswers answers = new PromptAnswers(
                services.discussions(),
                services.responses(),
                new AnswerText(services.discussions(), services.shelf(), words),
                words);
        MyCommands my = new MyCommands(define, services.members(), services.responses(), words, services.clock());
        ClubCheck check = new ClubCheck(
                services.clubs(), services.postings(), chat, destinations, words, services.machineClock());
        LogFile file = new LogFile(services.export(), words, services.clock());
        List<CommandGroup> groups = List.of(
                new EssayCommands(define, essays, reading, posting, files),
                new PromptCommands(define, essays, services.prompts(), review, promptText, words),
                new DiscussionCommands(define, services.discussions(), essays, destinations, outcomes, words),
                new LogCommands(define, services.responses(), file, essays, words),
                new ClubCommands(define, clubs, check, words),
                my);
        Buttons buttons =
                new Buttons(reading, new StoppedPostings(services.poster(), outcomes, words), review, answers, my);
        return new Switchboard(desk, clubs, words, new Completions(essays), buttons, groups);
    }
}
