package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds people, channels and roles by what a person types for them: a name, a mention or an id. */
final class Named {
    private final World world;
    private final Access access;

    Named(World world, Access access) {
        this.world = world;
        this.access = access;
    }

    Optional<Person> person(String typed) {
        String name = bare(typed, "@!");
        return world.server().members().stream()
                .filter(person -> person.isCalled(name))
                .findFirst();
    }

    Optional<Role> role(String typed) {
        String name = bare(typed, "@&");
        return world.server().roles().stream()
                .filter(role -> role.id().equals(name) || bare(role.name(), "@").equalsIgnoreCase(name))
                .findFirst();
    }

    /** Among those that {@code seeker} sees; by its id also one of another server, as a changed client could name it. */
    Optional<Channel> channel(String typed, Person seeker) {
        String name = bare(typed, "#");
        return world.channels().stream()
                .filter(channel -> access.sees(seeker, channel))
                .filter(channel -> channel.id().equals(name)
                        || channel.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .or(() -> world.otherServers().stream()
                        .flatMap(other -> other.channels().stream())
                        .filter(channel -> channel.id().equals(name))
                        .findFirst());
    }

    /** What a select offers this person: its options, or the channels and roles that Discord's client lists for it. */
    List<Persona.ChoiceView> choices(JsonNode select, Person person) {
        return switch (ComponentKind.of(select).orElseThrow()) {
            case CHANNEL_SELECT ->
                world.channels().stream()
                        .filter(channel -> access.sees(person, channel) && takes(select, channel))
                        .map(channel -> new Persona.ChoiceView("#" + channel.name(), channel.id()))
                        .toList();
            case ROLE_SELECT ->
                world.server().roles().stream()
                        .map(role -> new Persona.ChoiceView(role.name(), role.id()))
                        .toList();
            default -> MessageViews.choices(select.path("options"));
        };
    }

    /** Whether the select is for channels of this kind. */
    static boolean takes(JsonNode select, Channel channel) {
        JsonNode kinds = select.path("channel_types");
        return kinds.isEmpty()
                || Json.texts(kinds).contains(Integer.toString(channel.kind().number()));
    }

    private static String bare(String typed, String marks) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1);
        }
        while (!text.isEmpty() && marks.indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1);
        }
        return text;
    }
}
