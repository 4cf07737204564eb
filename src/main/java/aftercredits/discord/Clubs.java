package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.ClubStore;
import aftercredits.club.LeftClubs;
import aftercredits.club.Servers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;

/** Keeps the list of clubs in step with the servers the bot is in. */
final class Clubs {
    private final ClubStore store;
    private final LeftClubs left;
    private final Servers servers;

    Clubs(ClubStore store, LeftClubs left, Servers servers) {
        this.store = store;
        this.left = left;
        this.servers = servers;
    }

    /** The server's club; one that is not set up, where the server is new. */
    Club of(Guild guild) {
        ClubId id = new ClubId(guild.getIdLong());
        return store.find(id).orElseGet(() -> {
            Club club = Club.unset(id, guild.getName()).speaking(Spoken.in(guild));
            store.save(club);
            return club;
        });
    }

    /** Those servers of whose clubs something is to be noted: asked of all at once, where there are thousands. */
    List<Guild> news(Collection<Guild> guilds) {
        Map<ClubId, String> names = store.all().stream().collect(Collectors.toMap(Club::id, Club::name));
        Set<ClubId> gone = store.left().stream().map(club -> club.club().id()).collect(Collectors.toSet());
        return guilds.stream()
                .filter(guild -> {
                    ClubId id = new ClubId(guild.getIdLong());
                    return gone.contains(id) || !guild.getName().equals(names.get(id));
                })
                .toList();
    }

    /** Notes that the bot is in the server, and its present name. */
    void seen(Guild guild) {
        Club club = of(guild);
        left.comeBack(club.id());
        if (!club.name().equals(guild.getName())) {
            save(club.named(guild.getName()));
        }
    }

    /** The bot was removed from the server, or the server is no more. */
    void gone(long server) {
        left.leave(new ClubId(server));
    }

    /** Discord has named all servers anew: some may be missing. */
    void compare() {
        left.look(servers);
    }

    void save(Club club) {
        store.save(club);
    }
}
