package aftercredits.club;

import java.util.Map;

/** Where it is found what hosts did for a club. */
public interface HostDeeds {
    /** How often the member did what, as far as it is kept with their id; deeds they never did are left out. */
    Map<HostDeed, Integer> of(ClubId club, MemberId member);
}
