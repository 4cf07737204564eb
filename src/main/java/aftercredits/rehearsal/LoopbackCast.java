package aftercredits.rehearsal;

import aftercredits.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The people of a loopback Discord's server, as its page changes them. */
final class LoopbackCast implements CastList {
    private static final int LONGEST_NAME = 32;
    private static final int MOST_PEOPLE = 25;

    private final World world;
    private final Membership membership;
    private final Extras extras;
    private final Words words;
    private volatile Optional<Consumer<String>> anew = Optional.empty();

    LoopbackCast(World world, Membership membership, Extras extras, Words words) {
        this.world = world;
        this.membership = membership;
        this.extras = extras;
        this.words = words;
    }

    @Override
    public String add(String name, boolean host, String locale) {
        return world.turn().take(() -> {
            List<Person> members = members();
            if (members.size() >= MOST_PEOPLE) {
                throw refusal("rehearsal.cast.full");
            }
            String shown = free(name, "");
            String id = world.newId();
            membership.join(id, handle(shown, id), shown, locale);
            membership.makeHost(id, host);
            return id;
        });
    }

    @Override
    public void change(String id, String name, boolean host, String locale) {
        world.turn().run(() -> {
            Person person = member(id);
            String shown = free(name, id);
            if (!host) {
                keepAHost(person);
            }
            if (!person.name().equals(shown)) {
                membership.rename(id, shown);
            }
            membership.makeHost(id, host);
            membership.speak(id, locale);
            world.turn().touch();
        });
    }

    @Override
    public void remove(String id) {
        world.turn().run(() -> {
            keepAHost(member(id));
            membership.leave(id);
        });
    }

    @Override
    public void letSeveralAnswer(String channel) {
        extras.answer(channel, this);
    }

    @Override
    public boolean severalAnswer() {
        return extras.areAnswering();
    }

    /** What begins anew; it is handed the server's preferred language. */
    void onAnew(Consumer<String> begin) {
        anew = Optional.of(begin);
    }

    @Override
    public void beginAnew(String locale) {
        anew.orElseThrow(() -> refusal("rehearsal.cast.no-anew")).accept(locale);
    }

    private List<Person> members() {
        return world.server().members().stream().filter(person -> !person.bot()).toList();
    }

    private Person member(String id) {
        return members().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refusal("rehearsal.page.error.persona"));
    }

    private void keepAHost(Person leaving) {
        boolean another = members().stream()
                .anyMatch(person ->
                        !person.id().equals(leaving.id()) && world.server().isHost(person));
        if (world.server().isHost(leaving) && !another) {
            throw refusal("rehearsal.cast.last-host");
        }
    }

    /** @param own whose name it may be already */
    private String free(String typed, String own) {
        String name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw refusal("rehearsal.cast.name");
        }
        boolean taken = world.server().members().stream()
                .anyMatch(person -> !person.id().equals(own) && person.isCalled(name));
        if (taken) {
            throw new IllegalArgumentException(words.say("rehearsal.cast.taken", "name", name));
        }
        return name;
    }

    private static String handle(String name, String id) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]", "");
        return letters + "." + id.substring(id.length() - 6);
    }

    private IllegalArgumentException refusal(String key) {
        return new IllegalArgumentException(words.say(key));
    }
}
