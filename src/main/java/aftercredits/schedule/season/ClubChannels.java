package aftercredits.schedule.season;

import aftercredits.club.ChannelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The channels that a club's sessions can be posted to.
 *
 * @param names each channel's name, without {@code #}
 */
public record ClubChannels(Map<ChannelId, String> names) {
    private static final Pattern ID = Pattern.compile("(?:<#)?(\\d{15,20})>?");

    public ClubChannels {
        names = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** The channel's name; empty where there is no such channel (any more). */
    Optional<String> name(ChannelId channel) {
        return Optional.ofNullable(names.get(channel));
    }

    /** The channels that are called so: none, one, or several, since Discord lets names repeat. */
    List<ChannelId> named(String written) {
        String wanted = written.startsWith("#") ? written.substring(1) : written;
        return names.entrySet().stream()
                .filter(channel -> channel.getValue().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The id that is written in digits, or as Discord mentions a channel. */
    static Optional<ChannelId> id(String written) {
        Matcher digits = ID.matcher(written);
        try {
            return digits.matches() ? Optional.of(ChannelId.parse(digits.group(1))) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** How a file writes the channel: by name where that is clear, else by id. */
    String written(ChannelId channel) {
        return name(channel)
                .filter(name -> id(name).isEmpty() && named(name).size() == 1)
                .orElseGet(channel::toString);
    }
}
