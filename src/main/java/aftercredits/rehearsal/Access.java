package aftercredits.rehearsal;

import java.util.Optional;

/** Finds what a request or a member names, and refuses what they may not see or do. */
final class Access {
    private final World world;
    private final Permissions permissions;

    Access(World world) {
        this.world = world;
        this.permissions = new Permissions(world.server());
    }

    /** As Discord's bits; a thread has its channel's. */
    long permissions(Channel channel, Person person) {
        Channel rules = channel.parent().flatMap(world::channel).orElse(channel);
        return permissions.in(rules, person);
    }

    long permissions(Person person) {
        return permissions.inServer(person);
    }

    boolean may(Person person, Channel channel, ChannelPermission permission) {
        return permission.isIn(permissions(channel, person));
    }

    boolean sees(Person person, Channel channel) {
        if (!world.server().isMember(person) || !may(person, channel, ChannelPermission.VIEW_CHANNEL)) {
            return false;
        }
        return channel.kind() != Channel.Kind.PRIVATE_THREAD
                || channel.thread().orElseThrow().members().containsKey(person.id())
                || may(person, channel, ChannelPermission.MANAGE_THREADS);
    }

    /** @throws ApiError if it is another server than this, or the bot is not in it */
    void refuseOtherServers(Call call) {
        if (!call.id("server").equals(world.server().id()) || !world.server().hasBot()) {
            throw ApiError.unknownServer();
        }
    }

    /** @throws ApiError if there is no such channel, the bot cannot see it or lacks a permission in it */
    Channel channel(String id, ChannelPermission... needed) {
        Channel channel = world.channel(id).orElseThrow(ApiError::unknownChannel);
        if (!sees(world.bot(), channel)) {
            throw ApiError.missingAccess();
        }
        for (ChannelPermission permission : needed) {
            if (!may(world.bot(), channel, permission)) {
                throw ApiError.missingPermissions();
            }
        }
        return channel;
    }

    /** @throws ApiError if there is no such message there that the bot can see */
    Message message(Channel channel, String id) {
        Optional<Message> message = world.messages().find(channel.id(), id);
        return message.filter(m -> !m.ephemeral()).orElseThrow(ApiError::unknownMessage);
    }

    ChannelPermission toWriteIn(Channel channel) {
        return channel.kind().isThread() ? ChannelPermission.SEND_MESSAGES_IN_THREADS : ChannelPermission.SEND_MESSAGES;
    }
}
