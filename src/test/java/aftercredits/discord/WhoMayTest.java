package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.Persona;
import aftercredits.text.Words;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may do what, decided by the bot itself when it is done: Discord's hiding is not relied on. What is not named here as
 * every member's is a host's; a new command, button, menu or form without a right fails these tests.
 */
class WhoMayTest {
    static final Set<String> MEMBERS_COMMANDS = Set.of(
            "help",
            "essay list",
            "essay read",
            "schedule list",
            "film suggest",
            "film list",
            "film pick",
            "film history",
            "film rate",
            "my data",
            "my forget",
            "my consent",
            "my away",
            "my films",
            "my privacy");

    private static final Set<String> MANAGERS_COMMANDS = Set.of("club setup");

    @TempDir
    static Path library;

    private static Evening evening;
    private static Belongings ours;
    private static Leaves leaves;

    @BeforeAll
    static void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        ChannelId general = evening.channel("general");
        Member chidi = new Member(MemberId.parse(evening.chidi().id()), "chidi", "Chidi", Optional.empty());
        ours = new Belongings(evening.stores, evening.club(), general, chidi);
        Map<String, String> known = new HashMap<>(Map.of(
                "essay",
                Belongings.ESSAY.value(),
                "session",
                ours.missed.toString(),
                "channel",
                general.toString(),
                "date",
                "2030-01-04",
                "time",
                "20:00",
                "timezone",
                "Europe/Berlin",
                "text",
                Belongings.WORD));
        leaves = new Leaves(known);
    }

    @AfterAll
    static void end() {
        evening.close();
    }

    @Test
    void a_member_is_refused_every_command_of_hosts_and_nothing_happens() {
        List<Object> before = ours.kept();
        int requests = evening.discord.requests().size();

        for (Persona.CommandView command : evening.ben().commands()) {
            if (!MEMBERS_COMMANDS.contains(command.name())) {
                Persona.MessageView told = evening.answer(
                        evening.ben(),
                        film(),
                        evening.ben().use(film(), command.name(), leaves.options(command), leaves.files(command)));
                assertThat(told.content()).as("/" + command.name()).isEqualTo(refusal(command));
                assertThat(told.ephemeral()).isTrue();
            }
        }

        nothingHappened(before, requests);
    }

    @Test
    void a_member_is_refused_every_command_on_messages_and_nothing_happens() {
        String message = evening.chidi().write(film(), "She is tired.");
        List<Object> before = ours.kept();
        int requests = evening.discord.requests().size();

        for (String command : evening.ben().messageCommands()) {
            Persona.MessageView told =
                    evening.answer(evening.ben(), film(), evening.ben().useOn(message, command));
            assertThat(told.content()).as(command).isEqualTo(say("discord.hosts-only"));
        }

        nothingHappened(before, requests);
    }

    @Test
    void every_command_that_is_named_as_the_members_takes_them() {
        evening.ben().commands().stream()
                .filter(command -> MEMBERS_COMMANDS.contains(command.name()))
                .forEach(command -> assertThat(evening.answer(
                                        evening.ben(),
                                        film(),
                                        evening.ben().use(film(), command.name(), leaves.options(command), Map.of()))
                                .content())
                        .as("/" + command.name())
                        .isNotEqualTo(say("discord.hosts-only")));
    }

    @Test
    void completion_tells_a_member_nothing_of_what_only_hosts_use() {
        for (Persona.CommandView command : evening.ana().commands()) {
            for (Persona.OptionView option : command.options()) {
                if (option.autocomplete()) {
                    List<Persona.ChoiceView> hosts = complete(evening.ana(), command, option);
                    List<Persona.ChoiceView> members = complete(evening.ben(), command, option);
                    assertThat(members)
                            .as("/" + command.name() + " " + option.name())
                            .isEqualTo(MEMBERS_COMMANDS.contains(command.name()) ? hosts : List.of());
                }
            }
        }
    }

    private static List<Persona.ChoiceView> complete(
            Persona who, Persona.CommandView command, Persona.OptionView option) {
        return who.complete(film(), command.name(), Map.of(option.name(), ""), option.name());
    }

    @Test
    void every_button_menu_and_form_is_tried_here() {
        assertThat(ours.forged(Belongings.ESSAY).kinds()).containsExactlyInAnyOrderElementsOf(Forged.everyKind());
    }

    @Test
    void a_member_is_refused_every_button_and_menu_of_hosts_and_nothing_happens() {
        Forged ids = ours.forged(Belongings.ESSAY);
        Persona.MessageView message = evening.publicMessage();
        List<Object> before = ours.kept();

        ids.hostsButtons().forEach(button -> refused(message, button, "discord.hosts-only", before));
        ids.managersButtons().forEach(button -> refused(message, button, "discord.managers-only", before));
        ids.hostsMenus().forEach(menu -> refused(message, menu, "discord.hosts-only", before));
        ids.managersMenus().forEach(menu -> refused(message, menu, "discord.managers-only", before));
    }

    private static void refused(Persona.MessageView message, Forged.Menu menu, String refusal, List<Object> before) {
        Persona.MessageView forged = evening.forgeMenu(message, Forged.id(menu.id()), menu.value());
        int requests = evening.discord.requests().size();
        String chosen = evening.ben().choose(forged.id(), Forged.id(menu.id()), List.of(menu.value()));
        assertThat(evening.answer(evening.ben(), forged.channel(), chosen).content())
                .as(Forged.id(menu.id()))
                .isEqualTo(say(refusal));
        nothingHappened(before, requests);
    }

    private static void refused(Persona.MessageView message, Record button, String refusal, List<Object> before) {
        Persona.MessageView forged = evening.forge(message, List.of(Forged.id(button)));
        int requests = evening.discord.requests().size();
        assertThat(evening.press(evening.ben(), forged, Forged.id(button)).content())
                .as(Forged.id(button))
                .isEqualTo(say(refusal));
        nothingHappened(before, requests);
    }

    @Test
    void a_member_is_refused_every_form_of_hosts_and_nothing_happens() {
        Forged ids = ours.forged(Belongings.ESSAY);
        Persona.MessageView message = evening.forge(
                evening.publicMessage(),
                List.of(ids.membersButtons().stream()
                        .map(Forged::id)
                        .filter(id -> id.startsWith("answer:"))
                        .findFirst()
                        .orElseThrow()));
        List<Object> before = ours.kept();

        ids.hostsForms().forEach(form -> refusedForm(message, form, "discord.hosts-only", before));
        ids.managersForms().forEach(form -> refusedForm(message, form, "discord.managers-only", before));
    }

    private static void refusedForm(Persona.MessageView message, Record form, String refusal, List<Object> before) {
        Persona.FormView answer = evening.open(
                evening.ben(), message, message.rows().getFirst().getFirst().label());
        int requests = evening.discord.requests().size();
        String sent = evening.ben().submit(renamed(answer, Forged.id(form)), Map.of("words", "mine"));
        assertThat(evening.answer(evening.ben(), message.channel(), sent).content())
                .as(Forged.id(form))
                .isEqualTo(say(refusal));
        nothingHappened(before, requests);
    }

    private static Persona.FormView renamed(Persona.FormView form, String customId) {
        return new Persona.FormView(form.id(), customId, form.title(), form.fields());
    }

    @Test
    void a_role_taken_a_moment_ago_gives_no_right_any_more() {
        Persona ana = evening.ana();
        Persona.MessageView card = evening.ask(ana, "prompt draft", "essay", "anora");
        Persona.FormView form = evening.open(ana, card, "Cast");
        List<Object> before = ours.kept();

        evening.discord.backstage().takeRole(ana, "Host");
        try {
            String sent = ana.submit(form, Map.of("people", "Igor: they"));
            assertThat(evening.answer(ana, card.channel(), sent).content()).isEqualTo(say("discord.hosts-only"));
            assertThat(evening.press(ana, card, "Keep").content()).isEqualTo(say("discord.hosts-only"));
            assertThat(evening.ask(ana, "club check").content()).isEqualTo(say("discord.hosts-only"));
            assertThat(ana.complete(film(), "schedule skip", Map.of("session", ""), "session"))
                    .isEmpty();
        } finally {
            evening.discord.backstage().giveRole(ana, "Host");
        }

        assertThat(evening.stores
                        .casts
                        .find(evening.club(), evening.essay("anora").id())
                        .isEmpty())
                .isTrue();
        assertThat(ours.kept()).isEqualTo(before);
        assertThat(evening.ask(ana, "club check").content()).isNotEqualTo(say("discord.hosts-only"));
    }

    private static void nothingHappened(List<Object> before, int requests) {
        assertThat(ours.kept()).isEqualTo(before);
        assertThat(evening.discord.requests().stream().skip(requests))
                .extracting(LoopbackDiscord.Request::path)
                .allMatch(path -> path.startsWith("/interactions/") || path.startsWith("/webhooks/"));
    }

    private static String refusal(Persona.CommandView command) {
        return say(MANAGERS_COMMANDS.contains(command.name()) ? "discord.managers-only" : "discord.hosts-only");
    }

    private static String say(String key) {
        return Words.english().say(key);
    }

    private static String film() {
        return evening.discord.channel("film-club");
    }
}
