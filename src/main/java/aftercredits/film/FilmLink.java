package aftercredits.film;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of a page about a film. Nobody fetches it. */
public record FilmLink(String address) {
    /** In characters. */
    public static final int LONGEST = 300;

    /**
     * An address that begins with {@code https://} and names a host, and nothing that looks like another; empty for anything
     * else. Characters that Discord's markdown takes for its own are none of an address's.
     */
    public static Optional<FilmLink> parse(String typed) {
        try {
            URI address = new URI(typed.strip());
            boolean fit = "https"
                            .equals(Optional.ofNullable(address.getScheme())
                                    .orElse("")
                                    .toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getHost().contains(".")
                    && address.getRawUserInfo() == null;
            String plain = address.toASCIIString();
            return fit && plain.length() <= LONGEST ? Optional.of(new FilmLink(plain)) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    /** In Discord's markdown: a link that shows no preview. */
    public String shown() {
        return "<" + address + ">";
    }

    @Override
    public String toString() {
        return address;
    }
}
