package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Opens threads and tells the bots of it. */
final class Threads {
    private static final int MOST_ACTIVE = 1_000;

    private final World world;
    private final ChannelJson channels;
    private final Posts posts;

    Threads(World world, ChannelJson channels, Posts posts) {
        this.world = world;
        this.channels = channels;
        this.posts = posts;
    }

    /** Opens the one thread that a message can have; it has the message's id. */
    Channel openFrom(Channel parent, Message message, Person owner, JsonNode wanted) {
        if (message.thread().isPresent()) {
            throw ApiError.threadExists();
        }
        Channel.Kind kind = parent.kind() == Channel.Kind.ANNOUNCEMENT
                ? Channel.Kind.ANNOUNCEMENT_THREAD
                : Channel.Kind.PUBLIC_THREAD;
        Channel thread = open(message.id(), parent, kind, owner, wanted);
        message.openThread(thread.id());
        posts.changed(message);
        Message starter = ofDiscord(thread.id(), owner, Message.Kind.THREAD_STARTER, "");
        starter.refer(new Message.Reference(parent.id(), message.id()));
        posts.add(starter);
        return thread;
    }

    /** Opens a thread that no message begins; the channel shows that it was opened unless it is private. */
    Channel openAlone(Channel parent, Channel.Kind kind, Person owner, JsonNode wanted) {
        Channel thread = open(world.newId(), parent, kind, owner, wanted);
        if (kind != Channel.Kind.PRIVATE_THREAD) {
            Message notice = ofDiscord(parent.id(), owner, Message.Kind.THREAD_CREATED, thread.name());
            notice.refer(new Message.Reference(thread.id(), null));
            notice.openThread(thread.id());
            posts.add(notice);
        }
        return thread;
    }

    /** Opens a forum post with its first message, which has the thread's id. */
    Channel openPost(Channel forum, Person owner, JsonNode wanted, MessageBody body) {
        Channel thread = open(world.newId(), forum, Channel.Kind.PUBLIC_THREAD, owner, wanted);
        thread.thread().orElseThrow().tag(Json.texts(wanted.path("applied_tags")));
        posts.add(new Message(thread.id(), thread.id(), owner, Message.Kind.PLAIN, world.now(), body));
        return thread;
    }

    private Message ofDiscord(String channel, Person author, Message.Kind kind, String content) {
        return new Message(world.newId(), channel, author, kind, world.now(), MessageBody.of(content));
    }

    private Channel open(String id, Channel parent, Channel.Kind kind, Person owner, JsonNode wanted) {
        long active = world.channels().stream()
                .filter(channel -> channel.thread().filter(t -> !t.archived()).isPresent())
                .count();
        if (active >= MOST_ACTIVE) {
            throw ApiError.tooManyThreads();
        }
        int minutes = wanted.path("auto_archive_duration").asInt(ThreadRules.DEFAULT_ARCHIVE_MINUTES);
        ThreadState state = new ThreadState(parent.id(), owner.id(), world.now(), minutes);
        Channel thread = new Channel(id, kind, wanted.path("name").asText().strip(), state);
        world.add(thread);
        ObjectNode json = channels.of(thread).put("newly_created", true);
        world.tell("THREAD_CREATE", json);
        return thread;
    }

    void change(Channel channel, JsonNode change) {
        ThreadState thread = channel.thread().orElseThrow();
        if (change.has("name")) {
            channel.rename(change.path("name").asText().strip());
        }
        if (change.has("auto_archive_duration")) {
            thread.autoArchiveAfter(change.path("auto_archive_duration").asInt());
        }
        if (change.has("applied_tags")) {
            thread.tag(Json.texts(change.path("applied_tags")));
        }
        if (change.has("locked")) {
            thread.lock(change.path("locked").asBoolean());
        }
        if (change.has("archived")) {
            thread.archive(change.path("archived").asBoolean(), world.now());
        }
        world.tell("THREAD_UPDATE", channels.of(channel));
    }

    void join(Channel channel, Person person) {
        ThreadState thread = channel.thread().orElseThrow();
        if (thread.members().putIfAbsent(person.id(), world.now()) == null) {
            ObjectNode json = membersUpdate(channel);
            json.putArray("added_members")
                    .add(ChannelJson.threadMember(channel, person.id(), world.now())
                            .set("member", person.memberJson()));
            world.tell("THREAD_MEMBERS_UPDATE", json);
        }
    }

    void leave(Channel channel, Person person) {
        ThreadState thread = channel.thread().orElseThrow();
        if (thread.members().remove(person.id()) != null) {
            ObjectNode json = membersUpdate(channel);
            json.putArray("removed_member_ids").add(person.id());
            world.tell("THREAD_MEMBERS_UPDATE", json);
        }
    }

    private ObjectNode membersUpdate(Channel channel) {
        return Json.object()
                .put("id", channel.id())
                .put("guild_id", world.server().id())
                .put("member_count", channel.thread().orElseThrow().members().size());
    }
}
