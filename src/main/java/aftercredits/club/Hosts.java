package aftercredits.club;

import java.util.Set;

/** Who may run a club. */
public final class Hosts {
    private Hosts() {}

    /**
     * @param roles the member's roles
     * @param managesEvents whether the member has Discord's Manage Events (or Manage Server, or Administrator)
     */
    public static boolean mayRun(Club club, Set<RoleId> roles, boolean managesEvents) {
        return managesEvents || club.hostRole().filter(roles::contains).isPresent();
    }
}
