package aftercredits.export;

import aftercredits.club.Consent;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.posting.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Two evenings of a club, with everything that a page has to show. */
final class SampleLog {
    static final String SECRET = "She takes the ring back";

    final TestLog log = new TestLog();
    final Member ana = member(501, "Ana Kovač");
    final Member bo = member(502, "Bo");
    final Member chidi = member(503, "Chidi Okafor");
    final Member dalia = member(504, "داليا");

    SampleLog() {
        anora();
        log.clock.pass(Duration.ofDays(14));
        stalker();
    }

    private static Member member(long id, String name) {
        return new Member(new MemberId(id), "m" + id, name, Optional.empty());
    }

    private void anora() {
        Discussion discussion = log.discussion("anora", 300, "Anora and Love in the Time of Capitalism");
        AskedPrompt opening = log.ask(discussion, false, "Who is the film laughing with?", "");
        say(opening, ana, "With **Ani**, always. Even in the _worst_ scenes she has the best line.");
        say(opening, chidi, "With Toros, on the phone, at the christening.\n\nI have been that uncle. \uD83C\uDFA4");
        AskedPrompt gesture = log.ask(
                discussion,
                true,
                "Was Anora’s gesture gratitude or habit?",
                "It’s unclear whether this is a *genuine* attempt to thank him, or the only way she knows of paying.",
                "gratitude",
                "habit",
                "both, and she knows it");
        take(gesture, ana, "gratitude");
        take(gesture, bo, "habit");
        take(gesture, chidi, "habit");
        take(gesture, dalia, "both, and she knows it");
        say(gesture, ana, SECRET + ", and what else does she have to give?");
        log.allow(ana, Consent.QUOTE_WITH_NAME);
        take(gesture, ana, "habit");
        say(
                gesture,
                bo,
                "> the only way she knows of paying\nThis. It is what the whole film has taught us she is *for*.");
        log.allow(bo, Consent.QUOTE_WITHOUT_NAME);
        say(gesture, dalia, "لا أظن أنها تعرف الفرق، وهذا هو الحزن كله.");
        MessageId message =
                log.write(gesture, chidi, "And then ||she breaks||. Nobody in that car says a word.", Optional.empty());
        log.write(gesture, ana, "Yes <@503>! I had to stop the film there.", Optional.of(message));
    }

    private void stalker() {
        Discussion discussion = log.discussion("stalker", 301, "Stalker: a Room of One’s Own");
        AskedPrompt room = log.ask(
                discussion,
                true,
                "Does the Stalker believe in the Room, or in needing it?",
                "“Let everything that’s been planned come true. Let them believe.”",
                "the Room",
                "the need");
        take(room, bo, "the need");
        take(room, dalia, "the need");
        say(
                room,
                chidi,
                "Three things:\n1. he has never gone in\n2. he says he may not\n3. `may` is doing a lot of work\n\nSee https://example.org/stalker_notes");
    }

    private void take(AskedPrompt prompt, Member member, String stance) {
        log.answer(prompt, member, new Answer.TakeStance(stance));
    }

    private void say(AskedPrompt prompt, Member member, String words) {
        log.answer(prompt, member, new Answer.Say(words));
    }

    String html() {
        return log.written(TestLog.all(), Format.HTML);
    }

    String markdown() {
        return log.written(TestLog.all(), Format.MARKDOWN);
    }

    List<Member> members() {
        return List.of(ana, bo, chidi, dalia);
    }
}
