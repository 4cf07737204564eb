package aftercredits.posting;

import aftercredits.club.Charge;
import aftercredits.club.ClubStore;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.Executor;

/** Posters for tests. */
public final class Posters {
    private Posters() {}

    /** One that delivers what nobody waits for at once, in the thread that hands it over or comes round. */
    public static Poster inline(PostingStore store, ClubStore clubs, Chat chat, InstantSource clock, Pause pause) {
        return on(Runnable::run, store, clubs, chat, clock, pause);
    }

    public static Poster on(
            Executor executor, PostingStore store, ClubStore clubs, Chat chat, InstantSource clock, Pause pause) {
        return new Poster(new Poster.Needs(
                store, clubs, chat, clock, pause, executor, new Random(1), club -> Words.english(), Charge.OF_ALL));
    }
}
