package aftercredits.prompt.reading;

import aftercredits.essay.Essay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people whom an essay speaks of: those of its front matter, those its text lets one infer, and the director. */
public final class Cast {
    private final Map<String, Person> byWord = new HashMap<>();
    private final Map<String, Person> given = new HashMap<>();
    private final List<Person> people;

    private Cast(List<Person> people, Optional<Person> director) {
        this.people = List.copyOf(people);
        director.ifPresent(this::index);
        people.forEach(this::index);
    }

    public static Cast of(Essay essay, Reading reading) {
        List<Person> people = new ArrayList<>();
        essay.cast().forEach((name, pronoun) -> people.add(new Person(name.strip(), Pronoun.ofCast(pronoun))));
        Optional<Person> director = essay.credits().director().map(name -> new Person(name, Pronoun.UNKNOWN));
        Cast given = new Cast(people, director);
        people.forEach(person -> person.words().forEach(word -> given.given.put(word, person)));
        people.addAll(InferredCast.from(reading, given));
        Cast cast = new Cast(people, director);
        given.given.forEach(cast.given::put);
        return cast;
    }

    /** The film's people, those of the front matter first; without the director. */
    public List<Person> people() {
        return people;
    }

    /** The person whom this word names. */
    public Optional<Person> named(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** The person whom this word names after the front matter, which a film's title may be taken for. */
    public Optional<Person> given(String word) {
        return Optional.ofNullable(given.get(word));
    }

    private void index(Person person) {
        person.words().forEach(word -> byWord.put(word, person));
    }
}
