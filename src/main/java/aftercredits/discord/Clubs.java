package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import net.dv8tion.jda.api.entities.Guild;

/** Keeps the list of clubs in step with the servers the bot is in. */
final class Clubs {
    private final ClubStore store;

    Clubs(ClubStore store) {
        this.store = store;
    }

    /** The server's club; one that is not set up, where the server is new. */
    Club of(Guild guild) {
        ClubId id = new ClubId(guild.getIdLong());
        return store.find(id).orElseGet(() -> {
            Club club = Club.unset(id, guild.getName());
            store.save(club);
            return club;
        });
    }

    /** Notes the server's present name. */
    void seen(Guild guild) {
        Club club = of(guild);
        if (!club.name().equals(guild.getName())) {
            save(club.named(guild.getName()));
        }
    }

    void save(Club club) {
        store.save(club);
    }
}
