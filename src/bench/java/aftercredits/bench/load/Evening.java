package aftercredits.bench.load;

import aftercredits.rehearsal.LoopbackDiscord.Place;

/**
 * A club's evening: where its members are, and what there is to answer.
 *
 * @param message the prompt's
 * @param answer the id of its button Answer
 */
record Evening(Place place, String message, String answer) {
    String channel() {
        return place.channels().getFirst();
    }
}
