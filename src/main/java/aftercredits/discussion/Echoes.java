package aftercredits.discussion;

import aftercredits.club.MemberId;
import aftercredits.posting.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which responses of a discussion other members took up: by a reply to the message, or by words quoted from it. */
final class Echoes {
    private final Map<MessageId, Set<MemberId>> repliers = new HashMap<>();
    private final List<Quoted> quoted = new ArrayList<>();

    private record Quoted(MemberId by, String words) {}

    /** @param responses all of the discussion, as they stand */
    Echoes(List<Response> responses) {
        for (Response response : responses) {
            if (response.origin() instanceof Origin.Written written) {
                written.replyTo()
                        .ifPresent(message -> repliers.computeIfAbsent(message, first -> new HashSet<>())
                                .add(response.member()));
            }
            response.words().stream()
                    .flatMap(words -> QuotedWords.of(words).passages().stream())
                    .forEach(words -> quoted.add(new Quoted(response.member(), words)));
        }
    }

    /** How many other members took it up. */
    int of(Response response) {
        Set<MemberId> members = new HashSet<>();
        response.origin().ownMessage().ifPresent(message -> members.addAll(repliers.getOrDefault(message, Set.of())));
        String own = QuotedWords.onOneLine(
                response.words().map(words -> QuotedWords.of(words).own()).orElse(""));
        quoted.stream()
                .filter(passage -> own.contains(passage.words()))
                .map(Quoted::by)
                .forEach(members::add);
        members.remove(response.member());
        return members.size();
    }
}
