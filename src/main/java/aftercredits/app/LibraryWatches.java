package aftercredits.app;

import aftercredits.club.Charge;
import aftercredits.club.ClubWords;
import aftercredits.database.Database;
import aftercredits.discord.DiscordBot;
import aftercredits.essay.EssayLibrary;
import aftercredits.posting.HostCards;
import aftercredits.posting.LibraryWatch;
import aftercredits.posting.SeenEssays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Over the library's folder, for essays that change after they were posted. */
final class LibraryWatches {
    private final Database database;
    private final EssayLibrary library;
    private final DiscordBot.Services services;

    LibraryWatches(Database database, EssayLibrary library, DiscordBot.Services services) {
        this.database = database;
        this.library = library;
        this.services = services;
    }

    /** One look. Where processes share the work, what a shard's clubs were told goes over with the shard. */
    Runnable over(Optional<HeldShards> shards) {
        return shards.map(this::byShard).orElseGet(() -> watch(database.seenEssays(), Charge.OF_ALL)::look);
    }

    private Runnable byShard(HeldShards held) {
        Map<Integer, LibraryWatch> watches = new HashMap<>();
        int total = held.configured().total();
        return () -> {
            List<EssayLibrary.Edition> editions = library.editions();
            List<Integer> atWork = held.atWork();
            watches.keySet().retainAll(atWork);
            atWork.forEach(shard -> watches.computeIfAbsent(
                            shard, its -> watch(database.seenEssays(its, total), held.ofShard(its)))
                    .look(editions));
        };
    }

    private LibraryWatch watch(SeenEssays seen, Charge charge) {
        return new LibraryWatch(new LibraryWatch.Needs(
                library,
                services.shelf(),
                seen,
                services.postings(),
                services.updates(),
                new HostCards(services.poster()),
                services.clock(),
                ClubWords.of(services.clubs()),
                charge));
    }
}
