package aftercredits.discord;

import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one interaction: everything in it is private to whoever acted.
 *
 * <p>Discord takes exactly one first answer, within three seconds. Whichever way that one was given (an answer, a
 * deferral, a change of the message), what comes after it goes the right way here.
 */
final class Reply {
    private final ReentrantLock lock = new ReentrantLock();
    private final IReplyCallback interaction;
    private final Kind kind;
    private Stage stage = Stage.FRESH;
    /** What became of the promise: JDA makes no second attempt at a first answer. */
    private @Nullable ErrorResponseException refused;

    /** What a deferral promises. */
    enum Kind {
        /** A new private message. */
        NEW,
        /** A change of the message whose button was pressed. */
        CHANGE
    }

    private enum Stage {
        FRESH,
        PROMISED_NEW,
        PROMISED_CHANGE,
        ANSWERED
    }

    Reply(IReplyCallback interaction, Kind kind) {
        this.interaction = interaction;
        this.kind = kind;
    }

    /** Promises an answer now, because the work may take longer than three seconds. */
    void defer() {
        locked(() -> {
            if (stage != Stage.FRESH) {
                return;
            }
            try {
                promise();
            } catch (ErrorResponseException failed) {
                refused = failed;
                throw failed;
            }
        });
    }

    private void promise() {
        if (kind == Kind.CHANGE && interaction instanceof IMessageEditCallback change) {
            change.deferEdit().complete();
            stage = Stage.PROMISED_CHANGE;
        } else {
            interaction.deferReply(true).complete();
            stage = Stage.PROMISED_NEW;
        }
    }

    /** Promises an answer unless one is being given this moment. */
    void deferIfIdle() {
        if (lock.tryLock()) {
            try {
                defer();
            } finally {
                lock.unlock();
            }
        }
    }

    void say(String text) {
        say(Note.of(text));
    }

    /** A new private message. */
    void say(Note note) {
        locked(() -> {
            switch (stage) {
                case FRESH -> interaction.reply(note.asNew()).setEphemeral(true).complete();
                case PROMISED_NEW ->
                    interaction.getHook().editOriginal(note.asEdit()).complete();
                case PROMISED_CHANGE, ANSWERED ->
                    interaction
                            .getHook()
                            .sendMessage(note.asNew())
                            .setEphemeral(true)
                            .complete();
            }
            stage = Stage.ANSWERED;
        });
    }

    /** Puts {@code note} in the place of the message whose button was pressed. */
    void change(Note note) {
        locked(() -> {
            if (stage == Stage.FRESH && interaction instanceof IMessageEditCallback callback) {
                callback.editMessage(note.asEdit()).complete();
                stage = Stage.ANSWERED;
            } else if (stage == Stage.PROMISED_CHANGE) {
                interaction.getHook().editOriginal(note.asEdit()).complete();
                stage = Stage.ANSWERED;
            } else {
                say(note);
            }
        });
    }

    /**
     * Opens a form.
     *
     * @param tooLate said instead where an answer had to be promised already: Discord takes no form after that
     */
    void form(Modal form, String tooLate) {
        locked(() -> {
            if (stage == Stage.FRESH && interaction instanceof IModalCallback callback) {
                callback.replyModal(form).complete();
                stage = Stage.ANSWERED;
            } else {
                say(tooLate);
            }
        });
    }

    private void locked(Runnable act) {
        lock.lock();
        try {
            if (refused != null) {
                throw refused;
            }
            act.run();
        } finally {
            lock.unlock();
        }
    }
}
