package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.Consent;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.DiscussionId;
import aftercredits.essay.FilmKey;
import aftercredits.posting.MessageId;
import aftercredits.posting.PostingId;
import aftercredits.prompt.PromptId;
import aftercredits.schedule.ScheduleId;
import java.util.Locale;

/**
 * The ids of the buttons on the bot's private messages. A prompt's own buttons are {@code PromptButtons}, a
 * stopped posting's {@code CardButton}s. Each says all
 * that is needed, so that a button works after any restart; {@link ButtonIds} reads them again.
 *
 * <pre>
 * page:PAGE:ESSAY      reading an essay, page from 1
 * peek:MESSAGE:ESSAY   more of a preview, message from 1 (the header)
 * keep:PROMPT:ESSAY    edit:PROMPT:ESSAY   drop:PROMPT:ESSAY   another:PROMPT:ESSAY
 * cast:ESSAY          the essay's people, to correct
 * others:PAGE:ASKED    the others' answers, page from 1
 * consent:CHOICE       keep-only, without-name, with-name
 * same-consent:all     what one allows usually, for all of one's answers
 * forget:ANSWER        yes, no
 * log:ANSWER:MESSAGE   yes, no: whether its writer's message may be logged
 * notice:PAGE          what whoever runs the bot says about members' data, page from 1
 * keep-for:DAYS:ANSWER how long the club keeps answers; yes, no
 * update:POSTING       updates what was posted to its essay's newest version
 * calendar:PAGE        what the club plans, page from 1
 * unschedule:SCHEDULE  takes a schedule out of the calendar
 * apply-season:CHANGES makes the changes with this fingerprint, from the file on the same message
 * cancel-season:file   leaves the calendar as it is
 * seen-page:PAGE:ESSAY seen-passage:ASKED   seen-answers:ASKED   who presses has seen the film
 * seen-away:DISCUSSION:SINCE   who presses has seen the discussion's film
 * away:PAGE:SINCE      what one missed since that time in milliseconds, page from 1; 0: all
 * again:EVERY:CHANNEL:ESSAY   opens a discussion of an essay that was discussed before; EVERY in minutes, 0: by hand
 * not-again:essay      leaves it
 * not-seen:film        who presses has not
 * unseen:FILM          takes back that one has seen it
 * set-up:club          begins the walk through the club's settings
 * setup:STEP:DRAFT     a step of it, with what was chosen so far
 * setup-city:DRAFT     asks for a city, whose zone is the club's
 * setup-save:DRAFT     saves what was chosen
 * </pre>
 *
 * ESSAY is an {@link EssayKey}, DRAFT a {@link SetupDraft}.
 */
sealed interface BotButton {
    String customId();

    record Page(int page, EssayKey essay) implements BotButton {
        @Override
        public String customId() {
            return "page:" + page + ":" + essay;
        }
    }

    record Peek(int message, EssayKey essay) implements BotButton {
        @Override
        public String customId() {
            return "peek:" + message + ":" + essay;
        }
    }

    /** A button of a review card. */
    record Review(Act act, PromptId prompt, EssayKey essay) implements BotButton {
        /** What a host does with a card. */
        enum Act {
            KEEP,
            EDIT,
            DROP,
            ANOTHER
        }

        @Override
        public String customId() {
            return act.name().toLowerCase(Locale.ROOT) + ":" + prompt + ":" + essay;
        }
    }

    /** Opens the form with the essay's people. */
    record Cast(EssayKey essay) implements BotButton {
        @Override
        public String customId() {
            return "cast:" + essay;
        }
    }

    record Others(int page, AskedId asked) implements BotButton {
        @Override
        public String customId() {
            return "others:" + page + ":" + asked;
        }
    }

    record ChooseConsent(Consent consent) implements BotButton {
        @Override
        public String customId() {
            return "consent:" + ConsentText.key(consent);
        }
    }

    record SameConsent() implements BotButton {
        @Override
        public String customId() {
            return "same-consent:all";
        }
    }

    record Notice(int page) implements BotButton {
        @Override
        public String customId() {
            return "notice:" + page;
        }
    }

    /** @param days at least 1 */
    record KeepFor(int days, boolean sure) implements BotButton {
        @Override
        public String customId() {
            return "keep-for:" + days + (sure ? ":yes" : ":no");
        }
    }

    record Forget(boolean sure) implements BotButton {
        @Override
        public String customId() {
            return sure ? "forget:yes" : "forget:no";
        }
    }

    /** Its writer says whether a message may be logged. */
    record LogThis(boolean yes, MessageId message) implements BotButton {
        @Override
        public String customId() {
            return "log:" + (yes ? "yes" : "no") + ":" + message;
        }
    }

    record Calendar(int page) implements BotButton {
        @Override
        public String customId() {
            return "calendar:" + page;
        }
    }

    record Unschedule(ScheduleId schedule) implements BotButton {
        @Override
        public String customId() {
            return "unschedule:" + schedule;
        }
    }

    /** Updates what was posted to its essay's newest version. */
    record Update(PostingId posting) implements BotButton {
        @Override
        public String customId() {
            return "update:" + posting;
        }
    }

    /** @param fingerprint of the changes that were shown */
    record ApplySeason(String fingerprint) implements BotButton {
        @Override
        public String customId() {
            return "apply-season:" + fingerprint;
        }
    }

    record CancelSeason() implements BotButton {
        @Override
        public String customId() {
            return "cancel-season:file";
        }
    }

    /** Who presses has seen the film, and reads on at this page of the essay. */
    record SeenPage(int page, EssayKey essay) implements BotButton {
        @Override
        public String customId() {
            return "seen-page:" + page + ":" + essay;
        }
    }

    /** Who presses has seen the film, and looks at the passage. */
    record SeenPassage(AskedId asked) implements BotButton {
        @Override
        public String customId() {
            return "seen-passage:" + asked;
        }
    }

    /** Who presses has seen the film, and reads the others' answers. */
    record SeenAnswers(AskedId asked) implements BotButton {
        @Override
        public String customId() {
            return "seen-answers:" + asked;
        }
    }

    /** What one missed. @param since in milliseconds since 1970; 0: all */
    record Away(int page, long since) implements BotButton {
        @Override
        public String customId() {
            return "away:" + page + ":" + since;
        }
    }

    /** Who presses has seen the film of this discussion, and looks at what they missed. */
    record SeenAway(DiscussionId discussion, long since) implements BotButton {
        @Override
        public String customId() {
            return "seen-away:" + discussion + ":" + since;
        }
    }

    /** Asks an essay's prompts again, in a new discussion. @param everyMinutes 0: by hand */
    record Again(long everyMinutes, ChannelId channel, EssayKey essay) implements BotButton {
        @Override
        public String customId() {
            return "again:" + everyMinutes + ":" + channel + ":" + essay;
        }
    }

    record NotAgain() implements BotButton {
        @Override
        public String customId() {
            return "not-again:essay";
        }
    }

    record NotSeen() implements BotButton {
        @Override
        public String customId() {
            return "not-seen:film";
        }
    }

    /** Takes back what was said by mistake. */
    record NotSeenAfterAll(FilmKey film) implements BotButton {
        @Override
        public String customId() {
            return "unseen:" + film;
        }
    }

    record BeginSetup() implements BotButton {
        @Override
        public String customId() {
            return "set-up:club";
        }
    }

    record Setup(SetupStep step, SetupDraft draft) implements BotButton {
        @Override
        public String customId() {
            return "setup:" + step.key() + ":" + draft.text();
        }
    }

    record SetupCity(SetupDraft draft) implements BotButton {
        @Override
        public String customId() {
            return "setup-city:" + draft.text();
        }
    }

    record SaveSetup(SetupDraft draft) implements BotButton {
        @Override
        public String customId() {
            return "setup-save:" + draft.text();
        }
    }
}
