package aftercredits.club;

import aftercredits.text.Language;
import aftercredits.text.Words;

/** The catalogue in each club's language: for what all of a club reads. What one member reads alone is in theirs. */
@FunctionalInterface
public interface ClubWords {
    Words of(ClubId club);

    /** As the clubs have set it; English for a club that is not there any more. */
    static ClubWords of(ClubStore clubs) {
        return club -> Words.in(clubs.find(club).map(Club::language).orElse(Language.ENGLISH));
    }
}
