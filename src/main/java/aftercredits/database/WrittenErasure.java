package aftercredits.database;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;
import aftercredits.posting.MessageId;
import java.util.Collection;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/** Erases responses whose messages were deleted, so that nothing of them is left in the file. */
final class WrittenErasure {
    static final String IN_CHANNEL =
            "WHERE response.club = :club AND response.channel = :channel AND response.message <> 0 ";

    private static final String DELETE = "DELETE FROM response ";

    private final Sql sql;

    WrittenErasure(Sql sql) {
        this.sql = sql;
    }

    /** @return how many there were */
    int of(ClubId club, Collection<MessageId> messages) {
        if (messages.isEmpty()) {
            return 0;
        }
        return erasing(
                club,
                handle -> handle.createUpdate(
                                DELETE + "WHERE club = :club AND message <> 0 AND message IN (<messages>)")
                        .bind("club", club.snowflake())
                        .bindList(
                                "messages",
                                messages.stream().map(MessageId::snowflake).toList())
                        .execute());
    }

    /** @return how many there were */
    int in(ClubId club, ChannelId channel) {
        return erasing(
                club,
                handle -> handle.createUpdate(DELETE + IN_CHANNEL)
                        .bind("club", club.snowflake())
                        .bind("channel", channel.snowflake())
                        .execute());
    }

    private int erasing(ClubId club, ToIntFunction<Handle> work) {
        int gone = sql.write(handle -> {
            int responses = work.applyAsInt(handle);
            if (responses > 0) {
                RecapQuotes.drop(handle, club);
            }
            return responses;
        });
        if (gone > 0) {
            sql.scrub();
        }
        return gone;
    }
}
