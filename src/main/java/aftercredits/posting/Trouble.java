package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubWords;
import aftercredits.text.Markdown;
import aftercredits.text.OneLine;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says to a host why a posting stopped, and what to do next. */
final class Trouble {
    private final Chat chat;
    private final ClubWords words;

    Trouble(Chat chat, ClubWords words) {
        this.chat = chat;
        this.words = words;
    }

    String interrupted(Posting posting) {
        return words.of(posting.club()).say("posting.waiting.interrupted");
    }

    String say(Posting posting, Halt.ForAHost halt) {
        ChannelId where = halt.part() > 1 ? posting.thread().orElse(posting.channel()) : posting.channel();
        if (halt.reason() == Refusal.PERMISSION_MISSING) {
            return permission(posting, where, halt);
        }
        return words.of(posting.club())
                .say(
                        "posting.trouble." + key(posting, halt),
                        "channel",
                        name(where),
                        "part",
                        halt.part(),
                        "parts",
                        posting.messages().size(),
                        "detail",
                        Markdown.escape(OneLine.of(halt.detail())));
    }

    private String key(Posting posting, Halt.ForAHost halt) {
        return switch (halt.reason()) {
            case CHANNEL_GONE -> "gone";
            case MESSAGE_GONE -> "deleted";
            case BLOCKED_BY_FILTER -> "filter";
            case THREAD_LOCKED -> "locked";
            case PERMISSION_MISSING -> "permission";
            case TAG_REQUIRED -> "tag";
            case HELD -> posting.isBeingUpdated() ? "held-update" : "held";
            case OTHER ->
                switch (halt.step()) {
                    case CHOOSING_LAYOUT -> "layout." + posting.layout().name().toLowerCase(Locale.ROOT);
                    case LOOKING -> "unreadable";
                    case SENDING, CHANGING, REMOVING, OPENING_THREAD, ASKING_PERMISSION -> "other";
                };
        };
    }

    private String permission(Posting posting, ChannelId where, Halt.ForAHost halt) {
        String permissions = missing(posting, where);
        String key =
                halt.step() == Halt.Step.LOOKING ? "posting.trouble.permission-to-look" : "posting.trouble.permission";
        return words.of(posting.club())
                .say(
                        permissions.isEmpty() ? key + "-unclear" : key,
                        "channel",
                        name(where),
                        "permissions",
                        permissions,
                        "part",
                        halt.part(),
                        "parts",
                        posting.messages().size(),
                        "detail",
                        Markdown.escape(OneLine.of(halt.detail())));
    }

    private String missing(Posting posting, ChannelId where) {
        Set<ChannelNeed> needs = where.equals(posting.channel())
                ? chat.place(where)
                        .map(place -> posting.layout().needs(place.type()))
                        .orElse(Set.of())
                : Layout.CHANNEL.needs(Chat.Place.Type.THREAD);
        return new TreeSet<>(chat.missing(where, needs))
                .stream()
                        .map(need -> words.of(posting.club()).say(need.wordsKey()))
                        .collect(Collectors.joining(", "));
    }

    private String name(ChannelId channel) {
        return chat.place(channel)
                .map(place -> "#" + Markdown.escape(OneLine.of(place.name())))
                .orElse("<#" + channel + ">");
    }
}
