package aftercredits.club;

import java.util.Optional;

/**
 * A member as last seen.
 *
 * @param name the account's name
 * @param displayName what the server shows
 */
public record Member(MemberId id, String name, String displayName, Optional<String> avatarUrl) {}
