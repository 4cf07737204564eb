package aftercredits.discord;

import aftercredits.text.Language;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The world's time zones, found by their ids, their cities and their countries, as they are written in several languages.
 * The names come from ICU's copy of Unicode's locale data.
 */
final class Zones {
    /** Those that the bot speaks. */
    private static final List<Locale> LANGUAGES =
            Stream.of(Language.values()).map(Language::locale).toList();

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_/.’'-]+");
    /** For clocks, which no language names here. */
    private static final TimeZoneNames CLOCKS = TimeZoneNames.getInstance(ULocale.ENGLISH);

    /** No match. */
    private static final int NOT = 9;

    private Zones() {}

    /**
     * @param region ISO 3166's two letters; empty for none
     * @param ids those of old, too
     */
    private record Known(ZoneId zone, String region, Set<String> cities, Set<String> ids, Set<String> countries) {
        /** How well {@code wanted} names it: 0 is exactly. */
        int distance(String wanted) {
            if (cities.contains(wanted) || ids.contains(wanted)) {
                return 0;
            }
            if (any(cities, city -> city.startsWith(wanted))) {
                return 1;
            }
            if (any(cities, city -> city.contains(" " + wanted))) {
                return 2;
            }
            if (countries.contains(wanted)) {
                return 3;
            }
            if (any(ids, id -> id.contains(wanted))) {
                return 4;
            }
            return any(countries, country -> country.startsWith(wanted)) ? 5 : NOT;
        }

        private static boolean any(Set<String> names, Predicate<String> test) {
            return names.stream().anyMatch(test);
        }
    }

    /** Read when it is first needed: it takes a moment. */
    private static final class World {
        static final List<Known> ZONES = read();

        private World() {}
    }

    private static List<Known> read() {
        List<TimeZoneNames> languages =
                LANGUAGES.stream().map(TimeZoneNames::getInstance).toList();
        Set<String> known = ZoneId.getAvailableZoneIds();
        Map<String, Set<String>> allNames = Stream.of(TimeZone.getAvailableIDs())
                .collect(Collectors.groupingBy(
                        Zones::canonical, Collectors.mapping(Zones::folded, Collectors.toUnmodifiableSet())));
        Map<String, Known> zones = new TreeMap<>();
        for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String modern = Optional.ofNullable(TimeZone.getIanaID(id)).orElse(id);
            Optional<String> ours =
                    Stream.of(modern, id).filter(known::contains).findFirst();
            ours.ifPresent(zone -> zones.put(zone, known(id, zone, languages, allNames.getOrDefault(id, Set.of()))));
        }
        zones.put("UTC", new Known(ZoneId.of("UTC"), "", Set.of("utc", "gmt"), Set.of("etc utc"), Set.of()));
        return List.copyOf(zones.values());
    }

    private static Known known(String id, String zone, List<TimeZoneNames> languages, Set<String> ids) {
        Set<String> cities = new HashSet<>();
        languages.stream()
                .map(names -> names.getExemplarLocationName(id))
                .filter(Objects::nonNull)
                .forEach(city -> cities.add(folded(city)));
        cities.add(folded(zone.substring(zone.lastIndexOf('/') + 1)));
        String region = TimeZone.getRegion(id);
        Set<String> countries = LANGUAGES.stream()
                .map(language -> folded(Locale.of("", region).getDisplayCountry(language)))
                .collect(Collectors.toUnmodifiableSet());
        return new Known(ZoneId.of(zone), region, cities, ids, countries);
    }

    /** Without accents, case and what stands between words. */
    private static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS
                .matcher(bare.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll(" ")
                .strip();
    }

    /** Those that what is typed may mean, the likeliest first: by city, by country, by id. */
    static List<ZoneId> matching(String typed) {
        String wanted = folded(typed);
        return World.ZONES.stream()
                .filter(known -> known.distance(wanted) < NOT)
                .sorted(Comparator.comparingInt(known -> known.distance(wanted)))
                .map(Known::zone)
                .toList();
    }

    /** The one that what is typed means, where that is sure: one alone fits, or one alone is called so. */
    static Optional<ZoneId> meant(String typed) {
        String wanted = folded(typed);
        List<ZoneId> all = matching(typed);
        List<ZoneId> exactly = World.ZONES.stream()
                .filter(known -> known.distance(wanted) == 0)
                .map(Known::zone)
                .toList();
        List<ZoneId> sure = exactly.isEmpty() ? all : exactly;
        return sure.size() == 1 && !wanted.isEmpty() ? Optional.of(sure.getFirst()) : Optional.empty();
    }

    /** The city as it is written in that language; the id where it has none. */
    static String city(ZoneId zone, Locale language) {
        String city = TimeZoneNames.getInstance(language).getExemplarLocationName(canonical(zone.getId()));
        return city == null || !zone.getId().contains("/") ? When.zone(zone) : city;
    }

    /** As ICU calls it, which keeps the names of old. */
    private static String canonical(String id) {
        return Optional.ofNullable(TimeZone.getCanonicalID(id)).orElse(id);
    }

    /** One for each of the clocks that a country goes by now, from west to east. */
    static List<ZoneId> of(String country, InstantSource now) {
        Map<String, ZoneId> clocks = new TreeMap<>();
        for (Known known : World.ZONES) {
            if (known.region().equals(country)) {
                String id = canonical(known.zone().getId());
                String clock = CLOCKS.getMetaZoneID(id, now.millis());
                if (clock == null) {
                    clocks.put(id, known.zone());
                } else if (id.equals(CLOCKS.getReferenceZoneID(clock, country))) {
                    clocks.put(clock, known.zone());
                } else {
                    clocks.putIfAbsent(clock, known.zone());
                }
            }
        }
        return clocks.values().stream()
                .sorted(Comparator.comparing(
                        zone -> zone.getRules().getOffset(now.instant()).getTotalSeconds()))
                .toList();
    }
}
