package aftercredits.app;

import aftercredits.club.ClubStore;
import aftercredits.club.LeftClubs;
import aftercredits.database.Database;
import aftercredits.database.DatabaseTrouble;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which clubs are to be erased because the bot is no longer in their servers, and when. */
final class LeftClubFindings {
    private final Surroundings surroundings;

    LeftClubFindings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** None where the database can't be read: that is told elsewhere. */
    List<Finding> look(String database) {
        try (Database opened = Database.openToRead(database)) {
            return opened.clubs().left().stream().map(this::finding).toList();
        } catch (DatabaseTrouble toldElsewhere) {
            return List.of();
        }
    }

    private Finding finding(ClubStore.Left left) {
        return Finding.note(
                surroundings
                        .words()
                        .say(
                                "app.doctor.left.what",
                                "club",
                                left.club().name(),
                                "server",
                                left.club().id().toString(),
                                "since",
                                day(left.at()),
                                "goes",
                                day(LeftClubs.goesAt(left.at()))),
                surroundings.words().say("app.doctor.left.next"));
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, surroundings.zone()).toString();
    }
}
