package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import aftercredits.essay.Film;
import aftercredits.film.Ballot;
import aftercredits.film.BallotId;
import aftercredits.film.ShownFilms;
import aftercredits.film.Suggestion;
import aftercredits.posting.Layout;
import aftercredits.rehearsal.ChannelPermission;
import aftercredits.rehearsal.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmCommandsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path library;

    private Evening evening;
    private LocalDate tomorrow;

    @BeforeEach
    void begin() {
        evening = Evening.begin(library);
        evening.shelve("anora.md", Essays.ANORA);
        Club club = evening.stores.clubs.find(evening.club()).orElseThrow();
        evening.stores.clubs.save(new Club(
                club.id(),
                club.name(),
                Optional.of(evening.channel("film-club")),
                BERLIN,
                club.hostRole(),
                club.answers(),
                club.prompts()));
        tomorrow = LocalDate.now(BERLIN).plusDays(1);
    }

    @AfterEach
    void close() {
        evening.close();
    }

    private String suggest(Persona who, String title, String... more) {
        String[] options = new String[more.length + 2];
        options[0] = "title";
        options[1] = title;
        System.arraycopy(more, 0, options, 2, more.length);
        return evening.ask(who, "film suggest", options).content();
    }

    private Instant end() {
        return tomorrow.atTime(LocalTime.of(20, 0)).atZone(BERLIN).toInstant();
    }

    private Persona.MessageView open(String... more) {
        String[] options = new String[more.length + 4];
        System.arraycopy(new String[] {"date", tomorrow.toString(), "time", "20:00"}, 0, options, 0, 4);
        System.arraycopy(more, 0, options, 4, more.length);
        return evening.ask(evening.ana(), "film vote", options);
    }

    private Persona.MessageView ballot() {
        return evening.seen(evening.ben(), "Which film next?");
    }

    private Persona.MessageView vote(Persona who, String... places) {
        Persona.MessageView menu = evening.press(who, ballot(), "Vote");
        who.choose(menu.id(), Evening.menu(menu).customId(), List.of(places));
        return Evening.await(
                "the vote to be taken",
                () -> who.messages(menu.channel()).stream()
                        .filter(now -> now.id().equals(menu.id()) && !now.equals(menu))
                        .findFirst());
    }

    private long results() {
        evening.stores.poster.resume();
        evening.stores.poster.awaitRound(Duration.ofSeconds(10));
        return evening.ben().messages(evening.discord.channel("film-club")).stream()
                .filter(message -> message.content().contains("The vote is over"))
                .count();
    }

    private void passTheEnd() {
        evening.stores.clock.passUntil(end().plus(Duration.ofSeconds(1)));
        evening.stores.picking.tick();
    }

    @Test
    void three_members_vote_and_the_result_is_posted_once_at_the_end_whatever_happens_in_between() {
        suggest(evening.ana(), "Anora (2024)");
        suggest(evening.ben(), "Stalker", "year", "1979");
        suggest(evening.chidi(), "Tampopo");
        assertThat(open().content()).contains("The vote on 3 films is posted", "<t:" + end().getEpochSecond() + ":F>");

        assertThat(vote(evening.ana(), "0", "1").content()).contains("You vote for:\n- Anora (2024)\n- Stalker (1979)");
        assertThat(vote(evening.ben(), "0").content())
                .contains("- Anora (2024)")
                .doesNotContain("Stalker");
        evening.restart();
        vote(evening.chidi(), "1", "2");
        assertThat(vote(evening.chidi(), "0", "2").content())
                .contains("- Tampopo")
                .doesNotContain("Stalker");
        evening.stores.picking.tick();
        assertThat(results()).isZero();

        evening.bot.close();
        evening.stores.clock.passUntil(end().plus(Duration.ofHours(9)));
        evening.restart();
        evening.stores.picking.start();
        evening.stores.picking.tick();
        Persona.MessageView result = evening.seen(evening.ben(), "The vote is over");
        evening.stores.picking.tick();
        evening.restart();
        evening.stores.picking.tick();

        assertThat(result.content())
                .contains("the next film is Anora (2024).** 3 members voted.")
                .contains("- Anora (2024): 3 votes\n- Stalker (1979): 1 vote\n- Tampopo: 1 vote");
        assertThat(results()).isEqualTo(1);
        assertThat(evening.stores.picking.suggestions().all(evening.club()))
                .extracting(suggestion -> suggestion.film().title())
                .containsExactly("Stalker", "Tampopo");
        assertThat(evening.press(evening.chidi(), ballot(), "Vote").content()).contains("This vote ended");
    }

    @Test
    void until_the_end_nobody_sees_how_it_stands_and_each_sees_their_own_vote() {
        suggest(evening.ana(), "Anora", "why", "For **Igor** ||alone||");
        suggest(evening.ben(), "Stalker");
        open();
        vote(evening.ben(), "1");

        Persona.MessageView anas = evening.press(evening.ana(), ballot(), "Vote");
        Persona.MessageView bens = evening.press(evening.ben(), ballot(), "Vote");

        assertThat(anas.ephemeral()).isTrue();
        assertThat(evening.discord.requests())
                .anyMatch(request -> request.body().contains("\"description\":\"For **Igor** ||alone||\""));
        assertThat(bens.content()).contains("Nobody sees what you choose");
        assertThat(ballot().content()).doesNotContain("1 vote", "Igor");
        assertThat(open().content()).contains("A vote is already running", "one member has voted");
        assertThat(evening.ask(evening.ana(), "film list").content()).contains("A vote is open until");
        assertThat(vote(evening.ben()).content()).contains("You vote for no film now");
    }

    @Test
    void a_vote_without_votes_says_so_and_its_films_stay_on_the_list() {
        suggest(evening.ana(), "Anora");
        suggest(evening.ben(), "Stalker");
        open();

        passTheEnd();

        assertThat(evening.seen(evening.ben(), "nobody voted").rows()).isEmpty();
        assertThat(evening.stores.picking.suggestions().all(evening.club())).hasSize(2);
    }

    @Test
    void a_tie_is_settled_by_a_lot_that_was_drawn_before_anybody_voted_and_the_result_says_how() {
        suggest(evening.ana(), "Anora");
        suggest(evening.ben(), "Stalker");
        open();
        vote(evening.ana(), "0", "1");

        passTheEnd();

        assertThat(evening.seen(evening.ben(), "The vote is over").content())
                .contains(
                        "One member voted.",
                        "2 films tied for the most votes.",
                        "the lowest lot wins",
                        ": lot 1",
                        ": lot 2");
    }

    @Test
    void a_host_calls_a_vote_off_and_the_channel_is_told() {
        suggest(evening.ana(), "Anora");
        suggest(evening.ben(), "Stalker");
        open();
        Persona.MessageView list = evening.ask(evening.ana(), "film list");

        assertThat(evening.turn(evening.ana(), list, "Call off the vote").content())
                .contains("is called off");

        evening.seen(evening.ben(), "was called off");
        assertThat(evening.press(evening.ben(), ballot(), "Vote").content()).contains("This vote was called off");
        passTheEnd();
        assertThat(results()).isZero();
    }

    @Test
    void a_vote_needs_two_films_a_time_to_come_and_a_channel_that_takes_it() {
        assertThat(open().content()).contains("There is no film on the list");
        suggest(evening.ana(), "Anora");
        assertThat(open().content()).contains("only one film on the list");
        suggest(evening.ana(), "Stalker");
        assertThat(evening.ask(evening.ana(), "film vote", "date", "2020-01-01", "time", "20:00")
                        .content())
                .contains("has passed");
        assertThat(evening.ask(
                                evening.ana(),
                                "film vote",
                                "date",
                                tomorrow.plusYears(1).toString(),
                                "time",
                                "20:00")
                        .content())
                .contains("92 days at most");
        evening.deny("screenings", ChannelPermission.SEND_MESSAGES);
        assertThat(open("channel", evening.discord.channel("screenings")).content())
                .contains("I need more permissions");
        assertThat(evening.stores.picking.ballots().running(evening.club())).isEmpty();
    }

    @Test
    void what_members_write_means_nothing_in_markdown_and_pings_nobody() {
        suggest(
                evening.ben(),
                "**||Anora||** @everyone",
                "why",
                "||She|| leaves <@1> https://spoils.example/x",
                "link",
                "https://films.example/anora");

        assertThat(evening.ask(evening.chidi(), "film list").content())
                .contains("\\*\\*\\|\\|Anora\\|\\|\\*\\*", "<https://films.example/anora>")
                .doesNotContain("||She||");

        suggest(evening.chidi(), "<@1> and <@&2>");
        open();
        assertThat(ballot().content())
                .contains("\\*\\*\\|\\|Anora\\|\\|\\*\\*")
                .doesNotContain("||Anora", "spoils.example", "She");
        vote(evening.chidi(), "0");
        passTheEnd();
        evening.seen(evening.ben(), "The vote is over");
        assertThat(evening.discord.requests())
                .filteredOn(request -> request.method().equals("POST")
                        && request.path().endsWith("/channels/" + evening.discord.channel("film-club") + "/messages"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(request -> request.body().contains("\"allowed_mentions\":{\"parse\":[]"));
    }

    @Test
    void the_same_film_twice_a_bad_link_and_too_many_are_told_kindly() {
        suggest(evening.ana(), "Anora", "year", "2024");

        assertThat(suggest(evening.ben(), "ANORA (2024)"))
                .contains("**Anora (2024)** is already on the list: <@"
                        + evening.ana().id() + "> suggested it");
        assertThat(suggest(evening.ben(), "Stalker", "link", "http://films.example"))
                .contains("is not a link");
        assertThat(suggest(evening.ben(), "\u200B")).contains("That is not a title");
        for (int i = 0; i < 5; i++) {
            assertThat(suggest(evening.ben(), "Film " + i)).contains("is on the list.");
        }
        assertThat(suggest(evening.ben(), "One more")).contains("You have 5 films on the list");
    }

    @Test
    void a_member_takes_their_own_film_off_the_list_and_a_host_any_but_none_out_of_a_vote() {
        suggest(evening.ana(), "Anora");
        suggest(evening.ben(), "Stalker");
        Suggestion stalker =
                evening.stores.picking.suggestions().all(evening.club()).getLast();
        Persona.MessageView bens = evening.ask(evening.ben(), "film list");
        assertThat(Evening.menu(bens).toString()).contains("Stalker").doesNotContain("Anora");
        open();

        evening.ben()
                .choose(
                        bens.id(),
                        Evening.menu(bens).customId(),
                        List.of(stalker.id().toString()));
        evening.seen(evening.ben(), "is in a vote");
        evening.stores
                .picking
                .ballots()
                .callOff(
                        evening.club(),
                        evening.stores
                                .picking
                                .ballots()
                                .running(evening.club())
                                .orElseThrow()
                                .id());
        Persona.MessageView anas = evening.ask(evening.ana(), "film list");
        evening.ana()
                .choose(
                        anas.id(),
                        Evening.menu(anas).customId(),
                        List.of(stalker.id().toString()));

        evening.seen(evening.ana(), "**Stalker** is off the list");
        assertThat(evening.stores.picking.suggestions().all(evening.club()))
                .extracting(suggestion -> suggestion.film().title())
                .containsExactly("Anora");
    }

    @Test
    void members_take_turns_at_picking_and_a_host_skips_one() {
        suggest(evening.chidi(), "Stalker");
        take(evening.ben());
        evening.stores.clock.passUntil(evening.stores.clock.instant().plusSeconds(1));
        take(evening.chidi());
        assertThat(evening.ask(evening.chidi(), "film pick", "film", "Stalker").content())
                .contains("It is <@" + evening.ben().id() + ">'s turn");

        Persona.MessageView bens = evening.ask(evening.ben(), "film pick");
        assertThat(bens.content())
                .contains(
                        "It is your turn",
                        "1. <@" + evening.ben().id(),
                        "2. <@" + evening.chidi().id());
        Suggestion stalker =
                evening.stores.picking.suggestions().all(evening.club()).getFirst();
        assertThat(evening.choose(evening.ben(), bens, stalker.id().toString()).content())
                .contains("You picked **Stalker**");

        assertThat(evening.seen(evening.chidi(), "The next film is Stalker").content())
                .contains(
                        "<@" + evening.ben().id() + "> picked it",
                        "The next pick is <@" + evening.chidi().id());
        assertThat(evening.stores.picking.suggestions().all(evening.club())).isEmpty();
        Persona.MessageView anas = evening.ask(evening.ana(), "film pick");
        assertThat(evening.turn(evening.ana(), anas, "Skip this turn").content())
                .contains("It is <@" + evening.ben().id());
        assertThat(evening.ask(evening.ben(), "film pick", "film", "Some other film")
                        .content())
                .contains("You picked **Some other film**");
    }

    private void take(Persona who) {
        Persona.MessageView turns = evening.ask(who, "film pick");
        evening.turn(who, turns, "Take turns");
    }

    @Test
    void an_evening_is_planned_from_the_result_around_the_essay_on_the_film() {
        suggest(evening.ana(), "Anora (2024)");
        suggest(evening.ben(), "Stalker");
        open();
        vote(evening.ana(), "0");
        passTheEnd();
        Persona.MessageView result = evening.seen(evening.ana(), "The vote is over");

        Persona.FormView form = evening.open(evening.ana(), result, "Plan the evening");
        String day = tomorrow.plusDays(7).toString();
        String sent = evening.ana().submit(form, Map.of("date", day, "time", "20:00"));

        assertThat(evening.answer(evening.ana(), result.channel(), sent).content())
                .contains("**Anora (2024)** is in the calendar");
        assertThat(evening.stores.schedules.all(evening.club())).hasSize(1);
    }

    @Test
    void a_film_without_an_essay_has_a_clear_next_step() {
        take(evening.ben());
        evening.ask(evening.ben(), "film pick", "film", "Stalker");
        Persona.MessageView picked = evening.seen(evening.ana(), "The next film is Stalker");

        assertThat(evening.press(evening.ana(), picked, "Plan the evening").content())
                .contains("no essay on **Stalker** yet", "/essay add");
        assertThat(evening.press(evening.ben(), picked, "Plan the evening").content())
                .contains("Only hosts");
    }

    @Test
    void what_was_chosen_and_rated_is_the_clubs_history_and_three_ratings_make_a_picture() {
        assertThat(evening.ask(evening.ben(), "film history").content()).contains("watched nothing yet");
        take(evening.ben());
        evening.ask(evening.ben(), "film pick", "film", "Anora (2024)");

        assertThat(rate(evening.ana(), "4.5")).satisfies(first -> {
            assertThat(first.content())
                    .contains("You gave it **4½ ★**", "One rating so far")
                    .doesNotContain("average,");
            assertThat(first.attachments()).isEmpty();
        });
        rate(evening.ben(), "4.5");
        rate(evening.chidi(), "1");
        Persona.MessageView last = rate(evening.chidi(), "2");

        assertThat(last.content())
                .contains("★ 3.7 of 5 on average, from 3 ratings", "**4½ ★**: 2 members ▇", "You gave it **2 ★**");
        assertThat(last.attachments()).singleElement();
        assertThat(evening.file(last)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(evening.ask(evening.ana(), "film history").content())
                .contains(
                        "**Anora (2024)** · chosen",
                        "still to come",
                        "Picked by <@" + evening.ben().id(),
                        "★ 3.7");
        assertThat(evening.ben()
                        .complete(evening.discord.channel("film-club"), "film rate", Map.of("film", "ano"), "film"))
                .extracting(Persona.ChoiceView::name)
                .containsExactly("Anora (2024)");
        assertThat(evening.ask(evening.ben(), "film rate", "film", "Nosferatu", "rating", "3")
                        .content())
                .contains("no film");
    }

    @Test
    void a_film_that_was_chosen_and_discussed_is_one_of_the_history_with_its_thread() {
        take(evening.ben());
        evening.ask(evening.ben(), "film pick", "film", "ANORA");
        Instant later = evening.stores.clock.instant().plusSeconds(60);
        evening.stores.films.show(
                evening.club(),
                new ShownFilms.Shown(
                        new EssayId("anora"), Film.titled("An essay"), later, Optional.of(evening.channel("general"))),
                new ShownFilms.Shown(
                        new EssayId("gone"), new Film("Stalker", Optional.of(1979)), Instant.EPOCH, Optional.empty()));

        assertThat(evening.ask(evening.chidi(), "film history").content())
                .contains("**2 films so far**")
                .contains("**Anora (2024)** · <t:" + later.getEpochSecond() + ":D>\nPicked by <@"
                        + evening.ben().id())
                .contains("Discussion: <#" + evening.discord.channel("general") + ">")
                .contains("**Stalker (1979)** · <t:0:D>");
    }

    private Persona.MessageView rate(Persona who, String rating) {
        return evening.ask(who, "film rate", "film", "Anora (2024)", "rating", rating);
    }

    @Test
    void a_copy_of_what_is_kept_of_a_member_has_their_films() {
        suggest(evening.ben(), "Stalker", "why", "For the Zone");
        suggest(evening.ana(), "Anora");
        open();
        vote(evening.ben(), "1");

        assertThat(new String(evening.file(evening.ask(evening.ben(), "my data")), StandardCharsets.UTF_8))
                .contains("For the Zone", "\"votes\" : [ {", "\"Anora\"");
    }

    @Test
    void a_ballot_opened_by_a_bot_that_was_killed_before_it_was_posted_is_posted_at_the_next_start() {
        suggest(evening.ana(), "Anora");
        suggest(evening.ben(), "Stalker");
        List<Suggestion> films = evening.stores.picking.suggestions().all(evening.club());
        evening.stores
                .films
                .stores()
                .ballots()
                .open(new Ballot(
                        BallotId.random(),
                        evening.club(),
                        evening.channel("film-club"),
                        Layout.CHANNEL,
                        List.of(
                                new Ballot.Entry(
                                        0,
                                        films.getFirst().film(),
                                        films.getFirst().id(),
                                        0),
                                new Ballot.Entry(
                                        1,
                                        films.getLast().film(),
                                        films.getLast().id(),
                                        0)),
                        new MemberId(1),
                        evening.stores.clock.instant(),
                        end(),
                        Ballot.State.OPEN,
                        0,
                        Optional.empty()));

        evening.stores.picking.start();
        vote(evening.ben(), "0");
        evening.stores.picking.start();

        assertThat(evening.ben().messages(evening.discord.channel("film-club")))
                .filteredOn(message -> message.content().contains("Which film next?"))
                .hasSize(1);
    }
}
