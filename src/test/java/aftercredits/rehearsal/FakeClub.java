package aftercredits.rehearsal;

import aftercredits.rehearsal.Persona.ChannelView;
import aftercredits.rehearsal.Persona.ChoiceView;
import aftercredits.rehearsal.Persona.FormView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A club without a bot behind it: what is put in is shown, what is done is written down. */
final class FakeClub implements PageSource {
    static final String GENERAL = "21";

    private final Turn turn = new Turn();
    private final Map<String, List<Seen>> messages = new LinkedHashMap<>();
    private final Map<String, FormView> forms = new HashMap<>();
    private final List<ChannelView> channels = new ArrayList<>();
    private final List<Persona> personas = List.of(
            new FakePersona(this, "11", "Ana"),
            new FakePersona(this, "12", "Ben"),
            new FakePersona(this, "13", "Chidi"));

    /** What was done, in words: {@code "Ana presses yes on 31"}. */
    final List<String> acts = new CopyOnWriteArrayList<>();

    private final List<EventCalendar.EventView> events = new ArrayList<>();
    private volatile @Nullable Travel travel;
    private volatile boolean connected = true;
    private volatile boolean answering;

    /** @param only whose eyes alone see it, or "" for everybody's */
    private record Seen(FakeMessage message, String only) {}

    FakeClub() {
        channel(GENERAL, "general", "text", "");
        channel("22", "film-club", "text", "");
    }

    synchronized void channel(String id, String name, String type, String parent) {
        channels.add(FakeMessage.channel(id, name, type, parent));
        messages.put(id, new ArrayList<>());
        changed();
    }

    /** Shows a message, in place of the one with its id if there is one. */
    synchronized void show(String channel, FakeMessage message) {
        showOnly("", channel, message);
    }

    synchronized void showOnly(String person, String channel, FakeMessage message) {
        List<Seen> there = messages.get(channel);
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i).message().id().equals(message.id())) {
                there.set(i, new Seen(message, person));
                changed();
                return;
            }
        }
        there.add(new Seen(message, person));
        changed();
    }

    synchronized void form(String person, FormView form) {
        forms.put(person, form);
        changed();
    }

    synchronized void formGone(String person) {
        forms.remove(person);
        changed();
    }

    void connected(boolean now) {
        connected = now;
        changed();
    }

    void answering(boolean now) {
        answering = now;
        changed();
    }

    Turn turn() {
        return turn;
    }

    void changed() {
        turn.touch();
    }

    synchronized List<ChannelView> channels() {
        return List.copyOf(channels);
    }

    synchronized List<Persona.MessageView> messages(String channel, String person) {
        return messages.getOrDefault(channel, List.of()).stream()
                .filter(seen -> seen.only().isEmpty() || seen.only().equals(person))
                .map(seen -> seen.message().view(channel))
                .toList();
    }

    synchronized Optional<FormView> formOf(String person) {
        return Optional.ofNullable(forms.get(person));
    }

    @Override
    public String clubName() {
        return "The Film Club";
    }

    @Override
    public boolean botConnected() {
        return connected;
    }

    @Override
    public String run() {
        return "1";
    }

    @Override
    public List<Persona> personas() {
        return personas;
    }

    @Override
    public CastList cast() {
        return new CastList() {
            @Override
            public String add(String name, boolean host, String locale) {
                acts.add("%s joins%s, speaking %s".formatted(name, host ? " as a host" : "", locale));
                return "14";
            }

            @Override
            public void change(String id, String name, boolean host, String locale) {
                acts.add("%s is %s%s, speaking %s".formatted(id, name, host ? ", a host" : "", locale));
            }

            @Override
            public void remove(String id) {
                acts.add(id + " leaves");
            }

            @Override
            public void letSeveralAnswer(String channel) {
                acts.add("several answer in " + channel);
            }

            @Override
            public boolean severalAnswer() {
                return answering;
            }

            @Override
            public void beginAnew(String locale) {
                acts.add("all begins anew in " + locale);
            }
        };
    }

    @Override
    public List<ChoiceView> members() {
        return List.of(new ChoiceView("Ana", "11"), new ChoiceView("Ben", "12"), new ChoiceView("Chidi", "13"));
    }

    @Override
    public List<ChoiceView> roles() {
        return List.of(new ChoiceView("Host", "2"));
    }

    /** Puts a clock on the page. */
    void travelBy(Travel wanted) {
        travel = wanted;
        changed();
    }

    synchronized void event(EventCalendar.EventView event) {
        events.add(event);
        changed();
    }

    @Override
    public synchronized List<EventCalendar.EventView> events() {
        return List.copyOf(events);
    }

    @Override
    public Optional<Travel> travel() {
        return Optional.ofNullable(travel);
    }

    @Override
    public long version() {
        return turn.version();
    }

    @Override
    public Optional<Long> awaitChange(long version, Duration atMost) throws InterruptedException {
        return turn.await(() -> Optional.of(turn.version()).filter(now -> now > version), atMost);
    }
}
