package aftercredits.rehearsal;

import aftercredits.discussion.PromptButtons;
import aftercredits.rehearsal.Persona.ComponentView;
import aftercredits.rehearsal.Persona.FieldInput;
import aftercredits.rehearsal.Persona.FormView;
import aftercredits.rehearsal.Persona.MessageView;
import aftercredits.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Members who answer by themselves, so that a host alone at the rehearsal sees a discussion with life in it: each takes a side
 * at random, says a sentence and allows or forbids to be quoted, by the buttons and forms that anybody uses.
 */
final class Extras {
    private static final int SEVERAL = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** What the ids of the bot's buttons for consent begin with; they outlive every version of it. */
    private static final String CONSENT = "consent:";

    private static final List<String> CONSENTS =
            List.of(CONSENT + "with-name", CONSENT + "with-name", CONSENT + "without-name", CONSENT + "keep-only");

    private final Turn turn;
    private final Supplier<List<Persona>> personas;
    private final Words words;
    private final RandomGenerator random;
    private final AtomicBoolean answering = new AtomicBoolean();

    Extras(Turn turn, Supplier<List<Persona>> personas, Words words, RandomGenerator random) {
        this.turn = turn;
        this.personas = personas;
        this.words = words;
        this.random = random;
    }

    /** @param cast where those join who are missing */
    void answer(String channel, CastList cast) {
        MessageView asked = question(personas.get().getFirst(), channel)
                .orElseThrow(() -> new IllegalArgumentException(words.say("rehearsal.extras.nothing-asked")));
        if (!answering.compareAndSet(false, true)) {
            throw new IllegalArgumentException(words.say("rehearsal.extras.answering"));
        }
        turn.touch();
        Thread.ofPlatform().daemon().name("rehearsal-extras").start(() -> {
            try {
                List<String> sentences = shuffled(sentences());
                List<Persona> several = several(cast);
                for (int i = 0; i < several.size(); i++) {
                    answer(several.get(i), asked, sentences.get(i % sentences.size()));
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            } catch (IllegalArgumentException gone) {
                // The question was taken away, or somebody left, while they answered: there is nothing left to answer.
            } finally {
                answering.set(false);
                turn.touch();
            }
        });
    }

    /** Whether they are at it now. */
    boolean areAnswering() {
        return answering.get();
    }

    /** The newest that is asked in the channel, or else anywhere in the club. */
    private static Optional<MessageView> question(Persona reader, String channel) {
        List<String> all =
                reader.channels().stream().map(Persona.ChannelView::id).toList();
        return newest(reader, all.stream().filter(channel::equals)).or(() -> newest(reader, all.stream()));
    }

    private static Optional<MessageView> newest(Persona reader, Stream<String> channels) {
        return channels.flatMap(channel -> reader.messages(channel).stream())
                .filter(message -> message.bot()
                        && button(message, PromptButtons.OpenForm.class).isPresent())
                .max(Comparator.comparingLong(message -> Long.parseLong(message.id())));
    }

    private static Optional<ComponentView> button(MessageView message, Class<? extends PromptButtons> kind) {
        return buttons(message, kind).findFirst();
    }

    private static Stream<ComponentView> buttons(MessageView message, Class<? extends PromptButtons> kind) {
        return message.rows().stream()
                .flatMap(Collection::stream)
                .filter(component -> !component.disabled())
                .filter(component -> PromptButtons.parse(component.customId())
                        .filter(kind::isInstance)
                        .isPresent());
    }

    private List<Persona> several(CastList cast) {
        List<Persona> members = new ArrayList<>(members());
        for (String name : words.say("rehearsal.extras.names").split("\n")) {
            boolean known =
                    personas.get().stream().anyMatch(persona -> persona.name().equals(name));
            if (members.size() < SEVERAL && !known) {
                cast.add(name, false, personas.get().getFirst().locale());
                members = new ArrayList<>(members());
            }
        }
        return shuffled(members).subList(0, Math.min(SEVERAL, members.size()));
    }

    private List<Persona> members() {
        return personas.get().stream().filter(persona -> !persona.host()).toList();
    }

    private List<String> sentences() {
        return List.of(words.say("rehearsal.extras.sentences").split("\n"));
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private void answer(Persona who, MessageView asked, String sentence) throws InterruptedException {
        List<ComponentView> stances =
                buttons(asked, PromptButtons.TakeStance.class).toList();
        if (!stances.isEmpty()) {
            String stance = stances.get(random.nextInt(stances.size())).customId();
            awaitAnswer(who, asked.channel(), who.press(asked.id(), stance));
        }
        Optional<ComponentView> form = button(asked, PromptButtons.OpenForm.class);
        if (form.isEmpty()) {
            return;
        }
        // One that was left open would be taken for the one that is asked for.
        who.closeForm();
        who.press(asked.id(), form.get().customId());
        Optional<FormView> open = turn.await(who::form, PATIENCE);
        if (open.isPresent()) {
            String sent = who.submit(open.get(), filled(open.get(), sentence));
            awaitAnswer(who, asked.channel(), sent);
            consent(who, asked.channel());
        }
    }

    private static Map<String, String> filled(FormView form, String sentence) {
        Map<String, String> values = new LinkedHashMap<>();
        for (FieldInput field : form.fields()) {
            if (field.style().equals("select")) {
                field.choices().stream()
                        .findFirst()
                        .ifPresent(choice ->
                                values.put(field.customId(), field.value().orElse(choice.value())));
            } else {
                values.put(field.customId(), sentence);
            }
        }
        return values;
    }

    private void awaitAnswer(Persona who, String channel, String interaction) throws InterruptedException {
        turn.await(
                () -> who.messages(channel).stream()
                        .filter(message -> !message.thinking())
                        .filter(message -> message.interaction()
                                .filter(interaction::equals)
                                .isPresent())
                        .findFirst(),
                PATIENCE);
    }

    /** Whoever answers for the first time is asked how that may be quoted. */
    private void consent(Persona who, String channel) {
        String wanted = CONSENTS.get(random.nextInt(CONSENTS.size()));
        who.messages(channel).stream()
                .filter(MessageView::ephemeral)
                .filter(message -> message.rows().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(component -> component.customId().equals(wanted)))
                .reduce((first, last) -> last)
                .ifPresent(notice -> who.press(notice.id(), wanted));
    }
}
