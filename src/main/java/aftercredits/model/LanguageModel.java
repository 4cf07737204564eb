package aftercredits.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language model, asked one thing at a time. Nothing beyond model and messages is set in a request: what one server
 * takes (a temperature, a form for the answer, a length) another refuses.
 */
final class LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(LanguageModel.class);

    private final ModelAddress address;
    private final ChatModel chat;

    LanguageModel(ModelAddress address) {
        this.address = address;
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(new Bounded(address.patience()))
                .baseUrl(address.base().toString())
                .modelName(address.name())
                .maxRetries(0);
        address.key().map(ModelKey::reveal).ifPresent(builder::apiKey);
        this.chat = builder.build();
    }

    /** Takes no longer than the address allows. */
    Answer ask(Brief brief) {
        try {
            String said = chat.chat(SystemMessage.from(brief.instructions()), UserMessage.from(brief.essay()))
                    .aiMessage()
                    .text();
            return said == null ? new Answer.Failed(Trouble.UNREADABLE) : new Answer.Said(said);
        } catch (RuntimeException failure) {
            Trouble trouble = trouble(failure);
            // No message and no body: a server may repeat in it what it was sent, the key included.
            LOG.info("The language model {} at {} was of no use: {}", address.name(), address.base(), trouble);
            return new Answer.Failed(trouble);
        }
    }

    private static Trouble trouble(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.trouble();
            }
        }
        return Trouble.UNREADABLE;
    }

    /** The library's way to be given a client. It may ask for other times: ours hold. */
    private record Bounded(Duration connectTimeout) implements HttpClientBuilder {
        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return connectTimeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new BoundedHttp(connectTimeout);
        }
    }
}
