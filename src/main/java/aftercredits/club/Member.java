package aftercredits.club;

import aftercredits.text.OneLine;
import aftercredits.text.WellFormed;
import java.util.Optional;

/**
 * A member as last seen.
 *
 * @param name the account's name
 * @param displayName what the server shows; the account's name where there is nothing to see in that
 */
public record Member(MemberId id, String name, String displayName, Optional<String> avatarUrl) {
    public Member {
        name = WellFormed.of(name);
        displayName = OneLine.isBlank(displayName) ? name : WellFormed.of(displayName);
    }
}
