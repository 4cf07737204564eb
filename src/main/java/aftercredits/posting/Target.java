package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.posting.Halt.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a message is to stand: how it is put there, and how it is found there. */
interface Target {
    /** Puts the message there, once. */
    Attempt attempt();

    /** Looks for it among the bot's own messages. */
    Lookup find(Instant notBefore);

    /** How long "not there" is no proof, because an earlier try may still be on its way; zero or less when it is. */
    Duration unsettled();

    /** A place in a channel or thread. Discord's nonce makes a second try safe while the first may be on its way. */
    record InChannel(Chat chat, ChannelId channel, PlannedMessage message) implements Target {
        private static final Logger LOG = LoggerFactory.getLogger(InChannel.class);

        @Override
        public Attempt attempt() {
            return switch (send()) {
                case Delivery.Sent sent -> new Attempt.Placed(sent.message());
                case Delivery.Refused(Refusal reason, String detail) ->
                    new Attempt.Failed(new Halt.ForAHost(Step.SENDING, message.index() + 1, reason, detail));
                case Delivery.Unknown(String detail) -> new Attempt.Unclear(detail);
            };
        }

        /** Nobody's words are lost for a picture: what is refused with pictures may be taken without. */
        private Delivery send() {
            OutgoingMessage content = message.content();
            if (content.pictures().isEmpty()) {
                return chat.send(channel, content, message.nonce());
            }
            if (!chat.missing(channel, Set.of(ChannelNeed.ATTACH_FILES)).isEmpty()) {
                LOG.info(
                        "A message into channel {} goes without its pictures: files may not be attached there",
                        channel);
                return chat.send(channel, content.withoutPictures(), message.nonce());
            }
            Delivery delivery = chat.send(channel, content, message.nonce());
            if (!(delivery instanceof Delivery.Refused(Refusal reason, String detail))
                    || reason == Refusal.CHANNEL_GONE
                    || reason == Refusal.MESSAGE_GONE) {
                return delivery;
            }
            LOG.warn("A message into channel {} is sent without the pictures it was refused with: {}", channel, detail);
            return chat.send(channel, content.withoutPictures(), message.nonce());
        }

        @Override
        public Lookup find(Instant notBefore) {
            return chat.find(channel, message.content(), notBefore);
        }

        @Override
        public Duration unsettled() {
            return Duration.ZERO;
        }
    }

    /** The first message of a new forum post, which has the post's own id. */
    record NewForumPost(Chat chat, Posting posting, OutgoingMessage first, Tries tries) implements Target {
        @Override
        public Attempt attempt() {
            return switch (chat.openForumPost(posting.channel(), name(), first)) {
                case ThreadOpening.Opened(ChannelId thread) -> new Attempt.Placed(new MessageId(thread.snowflake()));
                case ThreadOpening.Refused(Refusal reason, String detail) ->
                    new Attempt.Failed(new Halt.ForAHost(Step.OPENING_THREAD, 1, reason, detail));
                case ThreadOpening.Unknown(String detail) -> new Attempt.Unclear(detail);
            };
        }

        @Override
        public Lookup find(Instant notBefore) {
            return chat.findForumPost(posting.channel(), name(), first, notBefore);
        }

        @Override
        public Duration unsettled() {
            return tries.unsettled(posting.club(), posting.id());
        }

        private String name() {
            return posting.threadName().orElseThrow();
        }
    }
}
