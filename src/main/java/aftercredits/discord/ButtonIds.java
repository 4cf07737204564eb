package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.DiscussionId;
import aftercredits.essay.FilmKey;
import aftercredits.posting.MessageId;
import aftercredits.posting.PostingId;
import aftercredits.prompt.PromptId;
import aftercredits.schedule.ScheduleId;
import java.util.Optional;
import java.util.UUID;

/** Reads a button's id, as {@link BotButton} writes it. */
final class ButtonIds {
    private ButtonIds() {}

    /** The button with this id; empty for any other, so that an unknown button gets a clear answer. */
    static Optional<BotButton> parse(String customId) {
        if (customId.startsWith("cast:") && customId.length() > "cast:".length()) {
            return Optional.of(new BotButton.Cast(new EssayKey(customId.substring("cast:".length()))));
        }
        String[] parts = customId.split(":", 3);
        try {
            return switch (parts[0] + "/" + parts.length) {
                case "page/3" -> Optional.of(new BotButton.Page(Integer.parseInt(parts[1]), new EssayKey(parts[2])));
                case "peek/3" -> Optional.of(new BotButton.Peek(Integer.parseInt(parts[1]), new EssayKey(parts[2])));
                case "keep/3" -> Optional.of(review(BotButton.Review.Act.KEEP, parts));
                case "edit/3" -> Optional.of(review(BotButton.Review.Act.EDIT, parts));
                case "drop/3" -> Optional.of(review(BotButton.Review.Act.DROP, parts));
                case "another/3" -> Optional.of(review(BotButton.Review.Act.ANOTHER, parts));
                case "others/3" ->
                    Optional.of(new BotButton.Others(Integer.parseInt(parts[1]), AskedId.parse(parts[2])));
                case "consent/2" -> ConsentText.parse(parts[1]).map(BotButton.ChooseConsent::new);
                case "same-consent/2" -> Optional.of(new BotButton.SameConsent());
                case "notice/2" -> Optional.of(new BotButton.Notice(Integer.parseInt(parts[1])));
                case "log/3" -> log(parts[1], MessageId.parse(parts[2]));
                case "keep-for/3" ->
                    Optional.of(new BotButton.KeepFor(Integer.parseInt(parts[1]), parts[2].equals("yes")));
                case "forget/2" -> Optional.of(new BotButton.Forget(parts[1].equals("yes")));
                case "calendar/2" -> Optional.of(new BotButton.Calendar(Integer.parseInt(parts[1])));
                case "unschedule/2" -> ScheduleId.parse(parts[1]).map(BotButton.Unschedule::new);
                case "update/2" -> PostingId.parse(parts[1]).map(BotButton.Update::new);
                case "apply-season/2" -> Optional.of(new BotButton.ApplySeason(parts[1]));
                case "set-up/2" -> Optional.of(new BotButton.BeginSetup());
                case "setup/3" ->
                    SetupStep.parse(parts[1])
                            .flatMap(step -> SetupDraft.parse(parts[2]).map(draft -> new BotButton.Setup(step, draft)));
                case "setup-city/2" -> SetupDraft.parse(parts[1]).map(BotButton.SetupCity::new);
                case "setup-save/2" -> SetupDraft.parse(parts[1]).map(BotButton.SaveSetup::new);
                case "cancel-season/2" -> Optional.of(new BotButton.CancelSeason());
                case "seen-page/3" ->
                    Optional.of(new BotButton.SeenPage(Integer.parseInt(parts[1]), new EssayKey(parts[2])));
                case "seen-passage/2" -> Optional.of(new BotButton.SeenPassage(AskedId.parse(parts[1])));
                case "seen-answers/2" -> Optional.of(new BotButton.SeenAnswers(AskedId.parse(parts[1])));
                case "away/3" -> Optional.of(new BotButton.Away(Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
                case "seen-away/3" ->
                    Optional.of(new BotButton.SeenAway(
                            new DiscussionId(UUID.fromString(parts[1])), Long.parseLong(parts[2])));
                case "again/3" -> Optional.of(again(parts[1], parts[2]));
                case "not-again/2" -> Optional.of(new BotButton.NotAgain());
                case "not-seen/2" -> Optional.of(new BotButton.NotSeen());
                case "unseen/2" -> Optional.of(new BotButton.NotSeenAfterAll(new FilmKey(parts[1])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static BotButton.Review review(BotButton.Review.Act act, String[] parts) {
        return new BotButton.Review(act, new PromptId(Long.parseLong(parts[1])), new EssayKey(parts[2]));
    }

    private static Optional<BotButton> log(String answer, MessageId message) {
        return switch (answer) {
            case "yes" -> Optional.of(new BotButton.LogThis(true, message));
            case "no" -> Optional.of(new BotButton.LogThis(false, message));
            default -> Optional.empty();
        };
    }

    private static BotButton.Again again(String everyMinutes, String rest) {
        int end = rest.indexOf(':');
        return new BotButton.Again(
                Long.parseLong(everyMinutes),
                ChannelId.parse(rest.substring(0, Math.max(end, 0))),
                new EssayKey(rest.substring(end + 1)));
    }
}
