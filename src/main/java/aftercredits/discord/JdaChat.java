package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.posting.ChannelNeed;
import aftercredits.posting.Chat;
import aftercredits.posting.Delivery;
import aftercredits.posting.Lookup;
import aftercredits.posting.MessageId;
import aftercredits.posting.OutgoingMessage;
import aftercredits.posting.Refusal;
import aftercredits.posting.ThreadOpening;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;

/** Postings' port to Discord, by JDA. */
final class JdaChat implements Chat {
    /** How long one call may wait its turn behind Discord's rate limits before it counts as unanswered. */
    private static final long PATIENCE_SECONDS = 60;

    private final Channels channels;

    JdaChat(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Delivery send(ChannelId channel, OutgoingMessage message, String nonce) {
        return delivery(
                channel, found -> found.sendMessage(Outgoing.create(message)).setNonce(nonce));
    }

    @Override
    public Delivery edit(ChannelId channel, MessageId message, OutgoingMessage replacement) {
        return delivery(
                channel, found -> awake(found).editMessageById(message.snowflake(), Outgoing.edit(replacement)));
    }

    @Override
    public Delivery delete(ChannelId channel, MessageId message) {
        Delivery delivery = attempt(
                GuildMessageChannel.class,
                channel,
                found -> {
                    complete(awake(found).deleteMessageById(message.snowflake()));
                    return new Delivery.Sent(message);
                },
                Delivery.Refused::new,
                Delivery.Unknown::new);
        boolean goneAlready = delivery instanceof Delivery.Refused refused && refused.reason() == Refusal.MESSAGE_GONE;
        return goneAlready ? new Delivery.Sent(message) : delivery;
    }

    /** A message wakes an archived thread by itself, a change of one is refused there. */
    private static GuildMessageChannel awake(GuildMessageChannel channel) {
        if (channel instanceof ThreadChannel thread && thread.isArchived() && !thread.isLocked()) {
            complete(thread.getManager().setArchived(false));
        }
        return channel;
    }

    private Delivery delivery(ChannelId id, Function<GuildMessageChannel, RestAction<Message>> act) {
        return attempt(
                GuildMessageChannel.class,
                id,
                channel -> new Delivery.Sent(
                        new MessageId(complete(act.apply(channel)).getIdLong())),
                Delivery.Refused::new,
                Delivery.Unknown::new);
    }

    @Override
    public Lookup find(ChannelId channel, OutgoingMessage message, Instant notBefore) {
        return attempt(
                GuildMessageChannel.class,
                channel,
                found -> new PastMessages(found).find(message, notBefore),
                Lookup.Unreadable::new,
                Lookup.Unknown::new);
    }

    @Override
    public Lookup findForumPost(ChannelId forum, String name, OutgoingMessage first, Instant notBefore) {
        return attempt(
                IThreadContainer.class,
                forum,
                found -> new PastPosts(found).find(name, first, notBefore),
                Lookup.Unreadable::new,
                Lookup.Unknown::new);
    }

    @Override
    public ThreadOpening openThread(ChannelId channel, MessageId starter, String name) {
        return attempt(
                IThreadContainer.class,
                channel,
                found -> new ThreadOpening.Opened(new ChannelId(open(found, starter, name))),
                ThreadOpening.Refused::new,
                ThreadOpening.Unknown::new);
    }

    private static long open(IThreadContainer channel, MessageId starter, String name) {
        try {
            return complete(channel.createThreadChannel(name, starter.snowflake()))
                    .getIdLong();
        } catch (ErrorResponseException answer) {
            if (answer.getErrorResponse() == ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS) {
                // A thread has the id of the message it starts from.
                return starter.snowflake();
            }
            throw answer;
        }
    }

    @Override
    public ThreadOpening openForumPost(ChannelId forum, String name, OutgoingMessage first) {
        return attempt(
                IPostContainer.class,
                forum,
                found -> {
                    if (found.isTagRequired()) {
                        // JDA would throw what can't be told from trouble that passes.
                        return new ThreadOpening.Refused(Refusal.TAG_REQUIRED, "a tag is required");
                    }
                    return new ThreadOpening.Opened(
                            new ChannelId(complete(found.createForumPost(name, Outgoing.create(first)))
                                    .getThreadChannel()
                                    .getIdLong()));
                },
                ThreadOpening.Refused::new,
                ThreadOpening.Unknown::new);
    }

    @Override
    public Set<ChannelNeed> missing(ChannelId channel, Set<ChannelNeed> needs) {
        return channels.find(GuildChannel.class, channel)
                .map(place -> needs.stream()
                        .filter(need -> !place.getGuild().getSelfMember().hasPermission(place, Permissions.of(need)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChannelNeed.class))))
                .orElseGet(() -> needs.isEmpty() ? EnumSet.noneOf(ChannelNeed.class) : EnumSet.copyOf(needs));
    }

    @Override
    public Optional<Place> place(ChannelId channel) {
        return channels.find(GuildChannel.class, channel).map(JdaChat::place);
    }

    private static Place place(GuildChannel channel) {
        Place.Type type = switch (channel.getType()) {
            case TEXT -> Place.Type.TEXT;
            case NEWS -> Place.Type.ANNOUNCEMENT;
            case FORUM -> Place.Type.FORUM;
            case GUILD_PUBLIC_THREAD, GUILD_NEWS_THREAD, GUILD_PRIVATE_THREAD -> Place.Type.THREAD;
            default -> Place.Type.OTHER;
        };
        Optional<ChannelId> parent = channel instanceof ThreadChannel thread
                ? Optional.of(new ChannelId(thread.getParentChannel().getIdLong()))
                : Optional.empty();
        return new Place(channel.getName(), type, parent);
    }

    /** Acts in a channel and reads every way that can end. */
    private <C extends GuildChannel, R> R attempt(
            Class<C> kind,
            ChannelId id,
            Function<C, R> act,
            BiFunction<Refusal, String, R> refused,
            Function<String, R> unknown) {
        try {
            Optional<C> channel = channels.find(kind, id);
            return channel.isPresent()
                    ? act.apply(channel.get())
                    : refused.apply(Refusal.CHANNEL_GONE, "no such channel");
        } catch (RuntimeException failure) {
            String detail = Refusals.detail(failure);
            return Refusals.of(failure)
                    .map(reason -> refused.apply(reason, detail))
                    .orElseGet(() -> unknown.apply(detail));
        }
    }

    private static <T> T complete(RestAction<T> action) {
        return action.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).complete();
    }
}
