package aftercredits.rehearsal;

import java.util.List;
import java.util.function.Consumer;

/** What happens in the server without the bot or a persona: what moderators do, and what befalls Discord. */
public final class Backstage {
    private final World world;
    private final Membership membership;
    private final ChannelJson channelJson;
    private final ServerJson serverJson;
    private final Posts posts;

    Backstage(World world, Membership membership, ChannelJson channelJson, ServerJson serverJson, Posts posts) {
        this.world = world;
        this.membership = membership;
        this.channelJson = channelJson;
        this.serverJson = serverJson;
        this.posts = posts;
    }

    /** Takes a permission in a channel from the bot. */
    public void deny(String channel, ChannelPermission permission) {
        overwrite(channel, permission, true);
    }

    /** Gives back what {@link #deny} took. */
    public void allow(String channel, ChannelPermission permission) {
        overwrite(channel, permission, false);
    }

    private void overwrite(String id, ChannelPermission permission, boolean denied) {
        String bot = world.bot().id();
        long bit = ChannelPermission.of(List.of(permission));
        change(id, channel -> {
            Channel.Overwrite before = channel.overwrites().getOrDefault(bot, new Channel.Overwrite(bot, true, 0, 0));
            long deny = denied ? before.deny() | bit : before.deny() & ~bit;
            channel.overwrites().put(bot, new Channel.Overwrite(bot, true, before.allow(), deny));
        });
    }

    /** Takes a permission in the whole server from the bot. */
    public void denyEverywhere(ChannelPermission permission) {
        inTurn(() -> membership.grantBot(permission, false));
    }

    /** Gives back what {@link #denyEverywhere} took. */
    public void allowEverywhere(ChannelPermission permission) {
        inTurn(() -> membership.grantBot(permission, true));
    }

    /** Deletes messages of one channel at once, as a moderator's bot does; bots are told of all of them in one event. */
    public void deleteMessages(String channel, List<String> messages) {
        inTurn(() -> posts.deleteAtOnce(channel(channel), messages));
    }

    /** Deletes a channel or thread, with its threads and messages. */
    public void deleteChannel(String channel) {
        inTurn(() -> posts.deleteChannel(channel(channel)));
    }

    /** Lets a forum take posts with a tag alone, or any again. */
    public void requireTag(String forum, boolean required) {
        change(forum, channel -> channel.requireTag(required));
    }

    /** Lets members wait between two messages; 0 for not at all. */
    public void slowDown(String channel, int seconds) {
        change(channel, slow -> slow.slowDown(seconds));
    }

    private void change(String id, Consumer<Channel> how) {
        inTurn(() -> {
            Channel channel = channel(id);
            how.accept(channel);
            world.tell("CHANNEL_UPDATE", channelJson.of(channel));
        });
    }

    private Channel channel(String id) {
        return world.channel(id).orElseThrow();
    }

    /** A role takes another name. */
    public void renameRole(String role, String name) {
        inTurn(() -> membership.renameRole(role, name));
    }

    /** Deletes a role, which whoever had it loses. */
    public void deleteRole(String role) {
        inTurn(() -> membership.deleteRole(role));
    }

    /** Gives a member a role, by its name. */
    public void giveRole(Persona member, String role) {
        inTurn(() -> membership.giveRole(member.id(), role, true));
    }

    /** Takes a role from a member, by its name. */
    public void takeRole(Persona member, String role) {
        inTurn(() -> membership.giveRole(member.id(), role, false));
    }

    /** A member takes another display name, by which {@link LoopbackDiscord#persona} finds them from now on. */
    public void rename(Persona member, String name) {
        inTurn(() -> membership.rename(member.id(), name));
    }

    /** A member sets their Discord to another language, {@code de}. */
    public void speak(Persona member, String locale) {
        inTurn(() -> membership.speak(member.id(), locale));
    }

    /** The server takes another name. */
    public void renameServer(String name) {
        inTurn(() -> {
            world.server().rename(name);
            world.tell("GUILD_UPDATE", serverJson.of());
        });
    }

    /** A member leaves the server; what they wrote stays. */
    public void leave(Persona member) {
        inTurn(() -> membership.leave(member.id()));
    }

    /** Somebody who left comes back. */
    public void comeBack(Persona member) {
        inTurn(() -> membership.enter(member.id()));
    }

    /** Throws the bot out of the server. */
    public void removeBot() {
        inTurn(() -> membership.leave(world.bot().id()));
    }

    /** Lets the bot into the server again. */
    public void inviteBot() {
        inTurn(() -> membership.enter(world.bot().id()));
    }

    /** Discord has trouble with the server, as in an outage: bots are told that it is unavailable, and nothing of it. */
    public void beginOutage() {
        inTurn(() -> membership.outOfReach(true));
    }

    /** The trouble is over. */
    public void endOutage() {
        inTurn(() -> membership.outOfReach(false));
    }

    private void inTurn(Runnable act) {
        world.turn().run(act);
    }
}
