package aftercredits.app;

import aftercredits.club.StoreTrouble;
import aftercredits.discord.DiscordTrouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was thrown, with where, on one line. Messages stand in it only where they can't hold a member's words: libraries like to
 * quote what they were given.
 */
final class OneLineTrace {
    private static final int FRAMES = 25;
    private static final int CAUSES = 5;
    private static final String BETWEEN = " | ";
    /** Known by its name: only the Discord room sees JDA. */
    private static final String DISCORD_SAID = "net.dv8tion.jda.api.exceptions.ErrorResponseException";

    private OneLineTrace() {}

    static String of(Throwable thrown) {
        List<String> parts = new ArrayList<>();
        Throwable told = thrown;
        for (int depth = 0; told != null && depth < CAUSES; depth++) {
            parts.add((depth == 0 ? "" : "caused by ") + head(told));
            Arrays.stream(told.getStackTrace()).limit(FRAMES).forEach(frame -> parts.add("at " + frame));
            told = told.getCause();
        }
        return String.join(BETWEEN, parts);
    }

    private static String head(Throwable thrown) {
        String message = thrown.getMessage();
        String kind = thrown.getClass().getName();
        return message != null && mayBeTold(thrown, kind) ? kind + ": " + message : kind;
    }

    private static boolean mayBeTold(Throwable thrown, String kind) {
        return switch (thrown) {
            case IOException network -> true;
            case StoreTrouble store -> true;
            case DiscordTrouble discord -> true;
            case CommandTrouble command -> true;
            case Error jvm -> true;
            default -> kind.equals(DISCORD_SAID);
        };
    }
}
