package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.MemberId;
import aftercredits.posting.Chat;
import aftercredits.posting.HostCards;
import aftercredits.posting.Layout;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Posting;
import aftercredits.posting.PostingId;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hosts see and press when a posting stops that none of them waits for. */
class StoppedPostingsTest {
    private static final String MESSAGES = "POST /channels/\\d+/messages";
    private static final int BLOCKED_BY_AUTOMOD = 200_000;

    @TempDir
    Path library;

    private Evening evening;
    private ChannelId general;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        general = evening.channel("general");
        home(Optional.of(evening.channel("film-club")));
    }

    @AfterEach
    void end() {
        evening.close();
    }

    @Test
    void a_host_mends_the_cause_presses_retry_and_the_card_says_so() {
        evening.deny("general", ChannelPermission.SEND_MESSAGES);
        evening.stores.poster.hand(essay("header", "one"));
        Persona.MessageView card = card();
        assertThat(card.content()).contains("**Anora**", "<#" + general + ">", "Send Messages", "Give up");

        evening.discord.backstage().allow(general.toString(), ChannelPermission.SEND_MESSAGES);
        Evening.await(
                "the permission",
                () -> Optional.of(evening.bot.chat())
                        .filter(chat -> chat.missing(general, Layout.CHANNEL.needs(Chat.Place.Type.TEXT))
                                .isEmpty()));
        Persona.MessageView settled = evening.turn(evening.ana(), card, "Retry");

        assertThat(settled.content()).contains("**Anora**", "Posted, 2 messages", "Retry: Ana");
        assertThat(settled.rows()).isEmpty();
        assertThat(contents("general")).containsExactly("header", "one");
    }

    @Test
    void given_up_on_the_card_nothing_more_is_posted() {
        evening.discord.faults().refuse(400, BLOCKED_BY_AUTOMOD, 1, MESSAGES);
        Posting posting = essay("header", "one");
        evening.stores.poster.hand(posting);
        Persona.MessageView card = card();
        assertThat(card.content()).contains("0 of 2 messages", "AutoMod");

        Persona.MessageView settled = evening.turn(evening.ana(), card, "Give up");

        assertThat(settled.content()).contains("Given up after 0 of 2 messages", "Give up: Ana");
        assertThat(settled.rows()).isEmpty();
        assertThat(state(posting)).isEqualTo(Posting.State.GIVEN_UP);
        assertThat(contents("general")).isEmpty();
        assertThat(evening.ask(evening.ana(), "club check").content()).contains("Nothing is owed");
    }

    @Test
    void a_posting_that_stops_again_says_why_and_keeps_its_buttons() {
        evening.discord.faults().refuse(400, BLOCKED_BY_AUTOMOD, 1, MESSAGES);
        evening.stores.poster.hand(essay("header"));
        Persona.MessageView card = card();
        evening.discord.faults().refuse(403, 50_001, 1, MESSAGES);

        Persona.MessageView again = evening.turn(evening.ana(), card, "Retry");

        assertThat(again.content()).contains("does not let me post", "Retry: Ana");
        assertThat(evening.turn(evening.ana(), again, "Retry").content()).contains("Posted");
    }

    @Test
    void a_member_who_is_no_host_is_told_so_and_nothing_changes() {
        evening.discord.faults().refuse(400, BLOCKED_BY_AUTOMOD, 1, MESSAGES);
        Posting posting = essay("header");
        evening.stores.poster.hand(posting);
        Persona.MessageView card = card();

        assertThat(evening.press(evening.ben(), card, "Give up").content()).contains("host");

        assertThat(state(posting)).isEqualTo(Posting.State.STOPPED);
        assertThat(card()).isEqualTo(card);
    }

    @Test
    void of_two_hosts_who_press_at_once_one_decides_and_the_other_is_told() {
        evening.discord.backstage().giveRole(evening.ben(), "Host");
        evening.discord.faults().refuse(400, BLOCKED_BY_AUTOMOD, 1, MESSAGES);
        evening.stores.poster.hand(essay("header"));
        Persona.MessageView card = card();
        var held = evening.discord.faults().hold("POST /channels/" + general + "/messages");

        evening.ana().press(card.id(), Evening.button(card, "Retry").customId());
        Evening.await("Ana's try", () -> Optional.of(held).filter(waits -> waits.hasArrived()));
        evening.ben().press(card.id(), Evening.button(card, "Give up").customId());
        held.letGo();

        assertThat(evening.seen(evening.ben(), "Somebody decided that before you")
                        .content())
                .contains("Posted");
        assertThat(evening.seen(evening.ben(), "Retry: Ana").rows()).isEmpty();
        assertThat(contents("general")).containsExactly("header");
    }

    @Test
    void a_card_of_before_says_what_a_host_decided_elsewhere() {
        evening.discord.faults().refuse(400, BLOCKED_BY_AUTOMOD, 1, MESSAGES);
        evening.stores.poster.hand(essay("header"));
        Persona.MessageView card = card();
        evening.ask(evening.ana(), "club check");
        Persona.MessageView inCheck = Evening.await(
                "the same privately",
                () -> evening.ana().messages(card.channel()).stream()
                        .filter(message ->
                                message.ephemeral() && !message.rows().isEmpty())
                        .findFirst());
        evening.turn(evening.ana(), inCheck, "Give up");

        assertThat(evening.turn(evening.ana(), card, "Retry").content()).contains("Given up");
        assertThat(contents("general")).isEmpty();
    }

    @Test
    void without_a_home_channel_a_card_is_shown_nowhere_but_in_club_check() {
        home(Optional.empty());
        new HostCards(evening.stores.poster)
                .show(
                        evening.club(),
                        "missed:7",
                        new OutgoingMessage(
                                "**Anora** was missed.",
                                List.of(List.of(new OutgoingMessage.Button(
                                        "post-now:7", "Post now", OutgoingMessage.Style.PRIMARY)))));

        assertThat(evening.ask(evening.ana(), "club check").content()).contains("No home channel", "needs a host");

        Persona.MessageView shown = evening.seen(evening.ana(), "was missed");
        assertThat(shown.ephemeral()).isTrue();
        assertThat(shown.content()).contains("/club setup");
        assertThat(Evening.button(shown, "Post now").customId()).isEqualTo("post-now:7");
        assertThat(contents("film-club")).isEmpty();
    }

    @Test
    void buttons_of_a_posting_that_is_no_longer_kept_say_so() {
        evening.discord.faults().refuse(400, BLOCKED_BY_AUTOMOD, 1, MESSAGES);
        evening.stores.poster.hand(essay("header"));
        Persona.MessageView card = card();
        Evening.await(
                "the card to be on record",
                () -> Optional.of(true)
                        .filter(none -> evening.stores.postings.owed().isEmpty()));
        evening.stores.postings.forget();

        assertThat(evening.press(evening.ana(), card, "Retry").content()).contains("no longer kept");
    }

    private Persona.MessageView card() {
        return evening.seen(evening.ben(), "Give up");
    }

    private Posting.State state(Posting posting) {
        return evening.stores.postings.find(posting.id()).orElseThrow().state();
    }

    private List<String> contents(String channel) {
        return evening.ben().messages(evening.discord.channel(channel)).stream()
                .filter(message -> !message.ephemeral())
                .map(Persona.MessageView::content)
                .toList();
    }

    private Posting essay(String... contents) {
        Posting.Order order = new Posting.Order(
                evening.club(),
                Posting.Purpose.ESSAY,
                "anora",
                general,
                Layout.CHANNEL,
                new MemberId(5),
                evening.stores.clock.instant());
        return Posting.planned(
                        PostingId.random(),
                        order,
                        "",
                        Stream.of(contents).map(OutgoingMessage::plain).toList())
                .titled("Anora");
    }

    private void home(Optional<ChannelId> channel) {
        Club club = evening.stores.clubs.find(evening.club()).orElseThrow();
        evening.stores.clubs.save(new Club(
                club.id(), club.name(), channel, club.zone(), club.hostRole(), club.answers(), club.prompts()));
    }
}
