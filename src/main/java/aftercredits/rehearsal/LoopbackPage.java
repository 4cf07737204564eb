package aftercredits.rehearsal;

import aftercredits.rehearsal.Persona.ChoiceView;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page's view of a loopback Discord. */
record LoopbackPage(LoopbackDiscord discord) implements PageSource {
    @Override
    public String clubName() {
        return discord.world().server().name();
    }

    @Override
    public boolean botConnected() {
        return discord.botIsConnected();
    }

    @Override
    public String run() {
        return discord.run();
    }

    @Override
    public List<Persona> personas() {
        ClubServer server = discord.world().server();
        return discord.personas().stream()
                .filter(persona -> server.member(persona.id()).isPresent())
                .sorted(Comparator.comparing((Persona persona) -> !persona.host()))
                .toList();
    }

    @Override
    public CastList cast() {
        return discord.cast();
    }

    @Override
    public List<ChoiceView> members() {
        return discord.world().server().members().stream()
                .map(person -> new ChoiceView(person.name(), person.id()))
                .toList();
    }

    @Override
    public List<ChoiceView> roles() {
        return discord.world().server().roles().stream()
                .map(role -> new ChoiceView(role.name(), role.id()))
                .toList();
    }

    @Override
    public List<EventCalendar.EventView> events() {
        return discord.events();
    }

    @Override
    public Optional<Travel> travel() {
        return discord.travel();
    }

    @Override
    public long version() {
        return discord.version();
    }

    @Override
    public Optional<Long> awaitChange(long version, Duration atMost) throws InterruptedException {
        return discord.awaitChange(version, atMost);
    }
}
