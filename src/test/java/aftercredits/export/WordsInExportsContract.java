package aftercredits.export;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.ANORA;
import static aftercredits.discussion.ClubNight.BEN;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static aftercredits.discussion.ClubNight.OTHER_CLUB;
import static aftercredits.discussion.ClubNight.STALKER;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Member;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.DiscussionStore;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.EssayId;
import aftercredits.export.ExportRequest.Revisions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which exports a member's words went into, as the fake and the real store tell. The first revision has number 1. */
public abstract class WordsInExportsContract {
    /** Stores over the same clubs. */
    public record Stores(DiscussionStore discussions, ResponseStore responses, ExportRecords exports) {}

    private Stores stores;
    private AskedPrompt asked;
    private long entries;

    /** Empty stores; called once before each test. */
    protected abstract Stores emptyStores();

    @BeforeEach
    void ask_a_prompt() {
        stores = emptyStores();
        asked = new ClubNight(stores.discussions()).asked();
    }

    @Test
    void exports_made_after_a_member_answered_hold_their_words_and_earlier_ones_do_not() {
        say(BEN, "One.");
        ExportRecord before = export(1);
        say(ANA, "Two.");
        ExportRecord after = export(2);
        ExportRecord latest = export(2);

        assertThat(stores.exports().holding(CLUB, ANA.id())).containsExactly(latest, after);
        assertThat(stores.exports().holding(CLUB, BEN.id())).containsExactly(latest, after, before);
        assertThat(stores.exports().holding(OTHER_CLUB, ANA.id())).isEmpty();
    }

    @Test
    void an_export_of_what_was_new_holds_only_that() {
        say(ANA, "One.");
        say(BEN, "Two.");
        ExportRecord news = keep(all().withRevisions(new Revisions(1, 2, Optional.of(EVENING))));

        assertThat(stores.exports().holding(CLUB, ANA.id())).isEmpty();
        assertThat(stores.exports().holding(CLUB, BEN.id())).containsExactly(news);
    }

    @Test
    void an_earlier_version_is_held_too() {
        say(ANA, "One.");
        ExportRecord first = export(1);
        say(ANA, "Other words.");

        assertThat(stores.exports().holding(CLUB, ANA.id())).containsExactly(first);
    }

    @Test
    void an_export_of_another_essay_or_time_does_not_hold_them() {
        say(ANA, "One.");
        Instant said = EVENING.plusSeconds(1);
        keep(part(Optional.of(STALKER), Optional.empty(), Optional.empty()));
        keep(part(Optional.empty(), Optional.of(said.plusMillis(1)), Optional.empty()));
        keep(part(Optional.empty(), Optional.empty(), Optional.of(said)));
        ExportRecord held = keep(part(Optional.of(ANORA), Optional.of(said), Optional.of(said.plusMillis(1))));

        assertThat(stores.exports().holding(CLUB, ANA.id())).containsExactly(held);
    }

    private void say(Member member, String words) {
        EntryId entry = new EntryId(++entries);
        stores.responses().save(entry, asked.id(), member, new Answer.Say(words), EVENING.plusSeconds(entries));
    }

    private ExportRecord export(long upTo) {
        return keep(all().withRevisions(new Revisions(0, upTo, Optional.empty())));
    }

    private ExportRecord keep(ExportRequest request) {
        ExportRecord record = new ExportRecord(
                EVENING.plusSeconds(++entries), BEN.id(), ExportRecord.Place.DISCORD, Format.JSON, request, 1, true);
        stores.exports().keep(record);
        return record;
    }

    private static ExportRequest all() {
        return part(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ExportRequest part(Optional<EssayId> essay, Optional<Instant> since, Optional<Instant> until) {
        return new ExportRequest(CLUB, essay, since, until, ExportRequest.Names.DISPLAY);
    }
}
