package aftercredits.discord;

/** Who may use the bot's buttons, forms and menus, and whether an answer takes the place of what carries them. */
final class PressRules {
    private PressRules() {}

    /** Whether the answer takes the place of the message that carries the button. */
    static boolean changesItsMessage(BotButton button) {
        return switch (button) {
            case BotButton.Page page -> true;
            case BotButton.Review card -> true;
            case BotButton.Cast cast -> true;
            case BotButton.Others others -> true;
            case BotButton.Forget forget -> true;
            case BotButton.Notice notice -> true;
            case BotButton.KeepFor keep -> true;
            case BotButton.Calendar calendar -> true;
            case BotButton.Unschedule unschedule -> true;
            case BotButton.ApplySeason apply -> true;
            case BotButton.CancelSeason cancel -> true;
            case BotButton.Peek peek -> false;
            case BotButton.Update update -> false;
            case BotButton.ChooseConsent choice -> false;
            case BotButton.LogThis log -> true;
            case BotButton.SameConsent same -> false;
            case BotButton.SeenPage seen -> true;
            case BotButton.SeenPassage seen -> true;
            case BotButton.SeenAnswers seen -> true;
            case BotButton.NotSeen not -> true;
            case BotButton.Again again -> true;
            case BotButton.NotAgain not -> true;
            case BotButton.Away away -> true;
            case BotButton.SeenAway seen -> true;
            case BotButton.NotSeenAfterAll not -> true;
            case BotButton.BeginSetup begin -> false;
            case BotButton.Setup step -> true;
            case BotButton.SetupCity city -> true;
            case BotButton.SaveSetup save -> true;
        };
    }

    static Access access(BotButton button) {
        return switch (button) {
            case BotButton.Peek peek -> Access.HOST;
            case BotButton.Update update -> Access.HOST;
            case BotButton.Review card -> Access.HOST;
            case BotButton.Cast cast -> Access.HOST;
            case BotButton.Unschedule unschedule -> Access.HOST;
            case BotButton.ApplySeason apply -> Access.HOST;
            case BotButton.CancelSeason cancel -> Access.HOST;
            case BotButton.Page page -> Access.ALL;
            case BotButton.Others others -> Access.ALL;
            case BotButton.ChooseConsent choice -> Access.ALL;
            case BotButton.SameConsent same -> Access.ALL;
            case BotButton.Notice notice -> Access.ALL;
            case BotButton.KeepFor keep -> Access.SERVER_MANAGER;
            case BotButton.BeginSetup begin -> Access.SERVER_MANAGER;
            case BotButton.Setup step -> Access.SERVER_MANAGER;
            case BotButton.SetupCity city -> Access.SERVER_MANAGER;
            case BotButton.SaveSetup save -> Access.SERVER_MANAGER;
            case BotButton.Forget forget -> Access.ALL;
            case BotButton.Calendar calendar -> Access.ALL;
            case BotButton.LogThis log -> Access.ALL;
            case BotButton.SeenPage seen -> Access.ALL;
            case BotButton.SeenPassage seen -> Access.ALL;
            case BotButton.SeenAnswers seen -> Access.ALL;
            case BotButton.NotSeen not -> Access.ALL;
            case BotButton.Again again -> Access.HOST;
            case BotButton.NotAgain not -> Access.HOST;
            case BotButton.Away away -> Access.ALL;
            case BotButton.SeenAway seen -> Access.ALL;
            case BotButton.NotSeenAfterAll not -> Access.ALL;
        };
    }

    /** Whether the answer takes the place of the message whose button opened the form. */
    static boolean changesItsMessage(BotForm form) {
        return switch (form) {
            case BotForm.Rewrite rewrite -> true;
            case BotForm.Cast cast -> true;
            case BotForm.Move move -> true;
            case BotForm.Plan plan -> false;
            case BotForm.SetupCity city -> true;
            case BotForm.Say say -> false;
        };
    }

    static Access access(BotForm form) {
        return switch (form) {
            case BotForm.Rewrite rewrite -> Access.HOST;
            case BotForm.Cast cast -> Access.HOST;
            case BotForm.Move move -> Access.HOST;
            case BotForm.Plan plan -> Access.HOST;
            case BotForm.SetupCity city -> Access.SERVER_MANAGER;
            case BotForm.Say say -> Access.ALL;
        };
    }

    /** Whether the answer takes the place of the message that carries the menu. */
    static boolean changesItsMessage(BotMenu menu) {
        return switch (menu) {
            case PromptMenu prompts -> false;
            case EveryMenu every -> true;
            case WhichMenu which -> false;
            case QuoteMenu quote -> true;
            case SeenMenu seen -> true;
            case FilmMenu film -> true;
            case SetupMenu step -> true;
        };
    }

    static Access access(BotMenu menu) {
        return switch (menu) {
            case PromptMenu prompts -> Access.HOST;
            case EveryMenu every -> Access.HOST;
            case WhichMenu which -> Access.HOST;
            case QuoteMenu quote -> Access.ALL;
            case SeenMenu seen -> Access.ALL;
            case FilmMenu film -> Access.ALL;
            case SetupMenu step -> Access.SERVER_MANAGER;
        };
    }
}
