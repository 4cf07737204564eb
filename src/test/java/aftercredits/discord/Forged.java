package aftercredits.discord;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Consent;
import aftercredits.club.MemberId;
import aftercredits.club.UnmarkedEssays;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.DiscussionId;
import aftercredits.discussion.PromptButtons;
import aftercredits.essay.Film;
import aftercredits.essay.FilmKey;
import aftercredits.film.BallotId;
import aftercredits.film.ChosenId;
import aftercredits.film.FilmButtons;
import aftercredits.film.SuggestionId;
import aftercredits.posting.CardButton;
import aftercredits.posting.MessageId;
import aftercredits.posting.PostingId;
import aftercredits.posting.UpdateButton;
import aftercredits.prompt.PromptId;
import aftercredits.schedule.ScheduleId;
import aftercredits.schedule.SessionButtons;
import aftercredits.schedule.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * At least one of every button, menu and form that the bot understands, about things of these ids. Whoever sends them need
 * not have been given them.
 */
record Forged(
        EssayKey essay,
        PromptId prompt,
        DiscussionId discussion,
        AskedId asked,
        PostingId posting,
        ScheduleId schedule,
        SessionId session,
        BallotId ballot,
        SuggestionId suggestion,
        ChosenId chosen) {
    private static final MessageId MESSAGE = new MessageId(41);

    private static final FilmKey FILM = Film.titled(Belongings.WORD).key();
    private static final SetupDraft DRAFT = new SetupDraft(
            Optional.of(new ChannelId(41)),
            ZoneOffset.UTC,
            Optional.empty(),
            AnswerVisibility.OPEN,
            UnmarkedEssays.SHOWN);

    private static final String MAIN_CLASSES = "/aftercredits/discord/Switchboard.class";

    /** What every member may press. */
    List<Record> membersButtons() {
        return List.of(
                new BotButton.Page(1, essay),
                new BotButton.Others(1, asked),
                new BotButton.ChooseConsent(Consent.KEEP_ONLY),
                new BotButton.SameConsent(),
                new BotButton.Notice(1),
                new BotButton.Forget(false),
                new BotButton.Calendar(1),
                new BotButton.SeenPage(2, essay),
                new BotButton.SeenPassage(asked),
                new BotButton.SeenAnswers(asked),
                new BotButton.Away(1, 0),
                new BotButton.SeenAway(discussion, 0),
                new BotButton.NotSeen(),
                new BotButton.NotSeenAfterAll(FILM),
                new FilmButton.Listed(1),
                new FilmButton.Past(1),
                new FilmButton.TakeTurns(true),
                new FilmButtons.Vote(ballot),
                new BotButton.LogThis(true, MESSAGE),
                new BotButton.LogThis(false, MESSAGE),
                new PromptButtons.TakeStance(asked, 0),
                new PromptButtons.OpenForm(asked),
                new PromptButtons.ReadAnswers(asked),
                new PromptButtons.ShowPassage(asked));
    }

    List<Record> hostsButtons() {
        List<Record> buttons = new ArrayList<>(List.of(
                new BotButton.Again(0, new ChannelId(9), essay),
                new BotButton.NotAgain(),
                new BotButton.Peek(1, essay),
                new BotButton.Cast(essay),
                new BotButton.Update(posting),
                new BotButton.Unschedule(schedule),
                new BotButton.ApplySeason("0".repeat(16)),
                new BotButton.CancelSeason(),
                new CardButton.Retry(posting),
                new CardButton.GiveUp(posting),
                new UpdateButton.All(posting),
                new UpdateButton.Leave(posting),
                new SessionButtons.PostNow(session),
                new SessionButtons.Skip(session),
                new SessionButtons.Move(session),
                new FilmButton.CallOff(ballot),
                new FilmButton.SkipTurn(new MemberId(41)),
                new FilmButtons.Plan(chosen)));
        for (BotButton.Review.Act act : BotButton.Review.Act.values()) {
            buttons.add(new BotButton.Review(act, prompt, essay));
        }
        return buttons;
    }

    /** What takes Manage Server. */
    List<Record> managersButtons() {
        return List.of(
                new BotButton.KeepFor(1, true),
                new BotButton.BeginSetup(),
                new BotButton.Setup(SetupStep.SUMMARY, DRAFT),
                new BotButton.SetupCity(DRAFT),
                new BotButton.SaveSetup(DRAFT));
    }

    List<Menu> membersMenus() {
        return List.of(
                new Menu(new QuoteMenu(asked, Optional.empty()), ConsentText.key(Consent.QUOTE_WITH_NAME)),
                new Menu(new SeenMenu(), FILM.value()),
                new Menu(new FilmMenu.Vote(ballot), "0"),
                new Menu(new FilmMenu.Withdraw(1), suggestion.toString()),
                new Menu(new FilmMenu.Pick(), suggestion.toString()),
                new Menu(new QuoteMenu(asked, Optional.of(MESSAGE)), ConsentText.key(Consent.QUOTE_WITH_NAME)));
    }

    List<Menu> hostsMenus() {
        return List.of(
                new Menu(new PromptMenu(essay), prompt.toString()),
                new Menu(new EveryMenu(schedule), "10"),
                new Menu(new WhichMenu(MESSAGE), new UUID(0, 1).toString()));
    }

    List<Menu> menus() {
        return Stream.of(membersMenus(), hostsMenus(), managersMenus())
                .flatMap(List::stream)
                .toList();
    }

    /** What takes Manage Server. */
    List<Menu> managersMenus() {
        return List.of(new Menu(new SetupMenu(SetupStep.CHANNEL, DRAFT), "41"));
    }

    /** A menu with the one thing in it that is chosen. */
    record Menu(Record id, String value) {}

    List<Record> membersForms() {
        return List.of(new BotForm.Say(asked));
    }

    List<Record> hostsForms() {
        return List.of(
                new BotForm.Rewrite(prompt, essay),
                new BotForm.Cast(essay),
                new BotForm.Move(session),
                new BotForm.Plan(chosen));
    }

    /** What takes Manage Server. */
    List<Record> managersForms() {
        return List.of(new BotForm.SetupCity(DRAFT));
    }

    Stream<Class<?>> kinds() {
        return Stream.of(
                        membersButtons().stream(),
                        hostsButtons().stream(),
                        managersButtons().stream(),
                        menus().stream().map(Menu::id),
                        membersForms().stream(),
                        hostsForms().stream(),
                        managersForms().stream())
                .flatMap(all -> all)
                .<Class<?>>map(Object::getClass)
                .distinct();
    }

    static String id(Record understood) {
        try {
            var customId = understood.getClass().getMethod("customId");
            customId.setAccessible(true);
            return (String) customId.invoke(understood);
        } catch (ReflectiveOperationException unlike) {
            throw new AssertionError(unlike);
        }
    }

    /** Every class of the product that makes an id for Discord to give back. */
    static List<Class<?>> everyKind() {
        try (Stream<Path> files = Files.walk(classes().resolve("aftercredits"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .<Class<?>>map(file -> loaded(classes().relativize(file).toString()))
                    .filter(Class::isRecord)
                    .filter(Forged::makesIds)
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Path classes() {
        try {
            Path known = Path.of(Forged.class.getResource(MAIN_CLASSES).toURI());
            return known.resolve("../../..").normalize();
        } catch (URISyntaxException odd) {
            throw new AssertionError(odd);
        }
    }

    private static Class<?> loaded(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, Forged.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    /** One that only carries an id is a message's button. */
    private static boolean makesIds(Class<?> kind) {
        return Stream.of(kind.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("customId"))
                && Stream.of(kind.getRecordComponents())
                        .map(RecordComponent::getName)
                        .noneMatch("customId"::equals);
    }
}
