package aftercredits.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A stretch of a channel's history, as {@code before}, {@code after} and {@code around} ask for it. */
final class History {
    private History() {}

    /**
     * @param messages oldest first
     * @return at most {@code limit}, newest first
     */
    static List<Message> of(List<Message> messages, Call call, int limit) {
        List<Message> page = new ArrayList<>(stretch(messages, call, limit));
        Collections.reverse(page);
        return page;
    }

    private static List<Message> stretch(List<Message> messages, Call call, int limit) {
        if (call.parameter("around").isPresent()) {
            int middle = countBefore(messages, call.parameter("around").get());
            int from = Math.max(0, middle - limit / 2);
            return messages.subList(from, Math.min(messages.size(), from + limit));
        }
        if (call.parameter("after").isPresent()) {
            int from = countBefore(messages, call.parameter("after").get());
            boolean itself = from < messages.size()
                    && messages.get(from).id().equals(call.parameter("after").get());
            int next = itself ? from + 1 : from;
            return messages.subList(next, Math.min(messages.size(), next + limit));
        }
        int until = call.parameter("before")
                .map(before -> countBefore(messages, before))
                .orElse(messages.size());
        return messages.subList(Math.max(0, until - limit), until);
    }

    private static int countBefore(List<Message> messages, String id) {
        long border = Snowflakes.isSnowflake(id) ? Long.parseLong(id) : 0;
        return (int) messages.stream()
                .filter(message -> Long.parseLong(message.id()) < border)
                .count();
    }
}
