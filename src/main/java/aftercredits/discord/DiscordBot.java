package aftercredits.discord;

import aftercredits.club.ClubStore;
import aftercredits.club.MemberStore;
import aftercredits.discussion.Discussions;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.AddedEssays;
import aftercredits.essay.EssayShelf;
import aftercredits.export.LogExport;
import aftercredits.posting.Chat;
import aftercredits.posting.Poster;
import aftercredits.posting.PostingStore;
import aftercredits.prompt.PromptReview;
import aftercredits.text.Words;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** The bot on Discord: logs in, answers commands, buttons and forms, and posts. */
public final class DiscordBot implements AutoCloseable {
    private final Connection connection;

    /**
     * How Discord is reached.
     *
     * @param token the bot's secret; appears in no log line and no error
     * @param api the base of a Discord-compatible API, {@code http://127.0.0.1:9000/api/v10}; empty for Discord itself
     */
    public record Connection(String token, Optional<URI> api) {
        @Override
        public String toString() {
            return "Connection[token hidden, api=" + api + "]";
        }
    }

    /** What the bot's commands rest on. */
    public record Services(
            ClubStore clubs,
            MemberStore members,
            EssayShelf shelf,
            AddedEssays added,
            Poster poster,
            PostingStore postings,
            PromptReview prompts,
            Discussions discussions,
            ResponseStore responses,
            LogExport export,
            Words words,
            InstantSource clock) {}

    public DiscordBot(Connection connection) {
        this.connection = connection;
    }

    /** The port that postings go through. May be handed on before {@link #start}, but used only after it. */
    public Chat chat() {
        throw new UnsupportedOperationException("not written yet" + connection);
    }

    /**
     * Logs in, waits until Discord is ready, and registers the commands. Nothing that is owed is resumed here.
     *
     * @throws DiscordTrouble if the token is wrong, the API can't be reached, or an intent is not allowed
     */
    public void start(Services services) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Leaves Discord; what is being answered is finished first, within seconds. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("not written yet");
    }
}
