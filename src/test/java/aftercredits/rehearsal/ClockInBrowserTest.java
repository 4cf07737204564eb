package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.browser.Chromium;
import aftercredits.text.MarkdownHtml;
import aftercredits.text.Words;
import io.javalin.Javalin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page's clock in a real browser. It is seven in the evening in Berlin, and the reader sits in Lisbon. */
@Timeout(60)
class ClockInBrowserTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T18:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static Chromium chromium;

    private final FakeClub club = new FakeClub();
    private final RehearsalClock clock = new RehearsalClock(InstantSource.fixed(FRIDAY));
    private final PlannedAgenda agenda = new PlannedAgenda(clock, ZoneId.of("Europe/Berlin"));
    private final Travel travel = new Travel(clock, agenda, agenda, away -> {}, club::changed);
    private Javalin server;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void serve() {
        server = Http.server(0, config -> PageRoutes.add(config, club, Words.english(), MarkdownHtml::render))
                .start();
        chromium.size(1280, 860);
        club.travelBy(travel);
    }

    @AfterEach
    void stop() {
        List<String> complaints = chromium.complaints();
        travel.close();
        server.stop();
        assertThat(complaints).as("what the browser's console complained of").isEmpty();
    }

    private void open() {
        chromium.open("http://127.0.0.1:" + server.port() + "/", "dark", "Europe/Lisbon");
        chromium.named("#clock-time", ":");
    }

    @Test
    void a_day_on_by_keyboard_the_clock_shows_it_and_says_so_and_the_focus_stays() {
        open();
        assertThat(chromium.shown("#clock").getText()).contains("Fri 20 Nov, 19:00", "Europe/Berlin");

        chromium.run("arguments[0].focus()", leap("+1 day"));
        chromium.press(Keys.ENTER);

        chromium.named("#clock-time", "Sat 21 Nov, 19:00");
        chromium.until("it is said", page -> note().contains("Saturday"));
        assertThat(note()).contains("It is Saturday, 21 November 2026", "19:00");
        assertThat(chromium.focused().getText()).isEqualTo("+1 day");
    }

    @Test
    void a_relative_time_is_told_by_the_rehearsals_clock() {
        club.show(
                FakeClub.GENERAL,
                FakeMessage.ofBot(
                        "31",
                        "Film night <t:%d:R>"
                                .formatted(FRIDAY.plus(DAY.multipliedBy(3)).getEpochSecond())));
        open();
        chromium.named(".message", "in 3 days");

        leap("+1 week").click();

        chromium.named(".message", "4 days ago");
    }

    @Test
    void without_anything_planned_the_next_session_says_why_it_leads_nowhere_and_else_where_it_leads() {
        open();
        WebElement next = leap("Next session");
        assertThat(next.getAttribute("aria-disabled")).isEqualTo("true");
        next.click();
        assertThat(chromium.shown("#clock-note").getText()).contains("Nothing is planned", "every");

        agenda.session(FRIDAY.plus(DAY));
        club.changed();

        chromium.until("it leads somewhere", page -> next.getAttribute("title").contains("Sat 21 Nov, 19:00"));
        assertThat(chromium.all(".clock-note:not(.unseen)")).isEmpty();
        next.click();
        chromium.named("#clock-time", "Sat 21 Nov, 19:00");
    }

    @Test
    void while_one_travels_the_page_shows_how_far_and_stop_ends_it_there() {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        agenda.session(FRIDAY.plus(DAY)).meanwhile(() -> {
            if (clock.instant().isAfter(FRIDAY)) {
                await(mayGoOn);
            }
        });
        open();
        chromium.run("arguments[0].focus()", leap("+1 week"));
        chromium.press(Keys.SPACE);

        chromium.named("#clock", "posting");
        assertThat(chromium.shown("#clock-time").getText()).isEqualTo("Sat 21 Nov, 19:00");
        assertThat(Double.parseDouble(chromium.shown("#journey").getAttribute("value")))
                .isBetween(0.14, 0.15);
        assertThat(chromium.focused().getText()).isEqualTo("Stop");
        assertThat(note()).contains("Travelling to Friday, 27 November 2026");
        chromium.press(Keys.ENTER);
        chromium.named("#clock", "stopping");
        mayGoOn.countDown();

        assertThat(chromium.named("#clock-note", "Stopped").getText()).contains("Saturday, 21 November");
        chromium.until("the focus is back", page -> chromium.focused().getText().equals("+1 week"));
        chromium.gone("#journey");
    }

    @Test
    void events_are_listed_and_on_a_narrow_phone_nothing_stands_over_anything() {
        club.event(new EventCalendar.EventView(
                "1", "Film night", "The cellar", "2026-11-20T18:00:00Z", "2026-11-20T20:00:00Z", true));
        open();
        assertThat(chromium.shown("#events").getText())
                .contains("Film night", "Now", "Fri 20 Nov, 18:00", "The cellar");

        chromium.size(390, 780);
        chromium.picture("clock-on-a-phone");
        assertThat((Boolean) chromium.run("return document.documentElement.scrollWidth <= 390"))
                .isTrue();
        assertThat((Boolean) chromium.run("""
                const boxes = [...document.querySelectorAll('.bar button, .clock-face')].map((e) => e.getBoundingClientRect())
                  .filter((box) => box.width > 0);
                return boxes.every((one, i) => boxes.slice(i + 1).every((other) =>
                  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top));
                """)).isTrue();
    }

    @Test
    void a_link_to_an_event_leads_to_it_here_and_says_when_it_is_over() {
        club.show(FakeClub.GENERAL, FakeMessage.ofBot("31", "Come: https://discord.com/events/1/77"));
        open();
        chromium.named("button.mention", "the event").click();
        assertThat(chromium.named("#clock-note", "over").isDisplayed()).isTrue();

        club.event(new EventCalendar.EventView(
                "77", "Film night", "The cellar", "2026-11-20T18:00:00Z", "2026-11-20T20:00:00Z", false));
        chromium.named(".event", "Film night");
        chromium.size(390, 780);
        chromium.named("button.mention", "the event").click();

        chromium.until(
                "the event has the focus", page -> chromium.focused().getText().contains("Film night"));
        chromium.picture("event-on-a-phone");
    }

    private static WebElement leap(String name) {
        return chromium.named(".leap", name);
    }

    private static String note() {
        return String.valueOf(chromium.run("return document.getElementById('clock-note').textContent"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
