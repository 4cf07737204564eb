package aftercredits.database;

import static aftercredits.discussion.ClubNight.EVENING;

import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;

/** A bot in a process of its own, which tells every answer's number on standard output once it is kept, until it is killed. */
final class AnsweringUntilKilled {
    private AnsweringUntilKilled() {}

    public static void main(String[] url) {
        Database database = Database.open(url[0], FreshDatabase.CLOCK);
        AskedPrompt asked = new ClubNight(database.discussions()).asked();
        for (long number = 1; true; number++) {
            database.responses()
                    .save(
                            new EntryId(number),
                            asked.id(),
                            ClubNight.member(1_000 + number, "Member " + number),
                            new Answer.Say("Answer " + number),
                            EVENING);
            System.out.println(number);
        }
    }
}
