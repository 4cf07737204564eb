package aftercredits.discord;

import aftercredits.club.Club;
import aftercredits.club.HostDeed;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.discussion.Origin;
import aftercredits.discussion.Proposal;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore;
import aftercredits.discussion.SeenFilms.Seen;
import aftercredits.film.FilmsOfMember;
import aftercredits.posting.MessageId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is kept of one member in one club, as JSON for themselves.
 *
 * @param kept their names and consent; empty where only deeds are kept with their id
 * @param deeds what they did as a host, counted
 * @param films which they said that they have seen
 * @param lookedAt when they last looked at what they had missed
 * @param picking the films they suggested, vote for, picked and rated
 * @param proposals messages of theirs that wait for their word
 * @param responses every revision, in the order they came
 */
record MyCopy(
        Club club,
        MemberId member,
        Optional<MemberStore.Kept> kept,
        Map<HostDeed, Integer> deeds,
        List<Seen> films,
        Optional<Instant> lookedAt,
        FilmsOfMember picking,
        List<Proposal> proposals,
        List<ResponseStore.Logged> responses,
        Instant at) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isEmpty() {
        return kept.isEmpty()
                && deeds.isEmpty()
                && films.isEmpty()
                && picking.isEmpty()
                && proposals.isEmpty()
                && responses.isEmpty();
    }

    /**
     * As few files as may be, each of them whole JSON with the responses that go into it.
     *
     * @param limitBytes no file is larger, unless a single revision makes it so
     */
    List<byte[]> files(long limitBytes) {
        List<List<ResponseStore.Logged>> parts = parts(responses, limitBytes);
        List<byte[]> files = new ArrayList<>();
        for (List<ResponseStore.Logged> part : parts) {
            files.add(json(part, files.size() + 1, parts.size()));
        }
        return files;
    }

    private List<List<ResponseStore.Logged>> parts(List<ResponseStore.Logged> some, long limitBytes) {
        // With the largest numbers that the head can have: what fits here fits with the real ones.
        if (some.size() < 2 || json(some, Integer.MAX_VALUE, Integer.MAX_VALUE).length <= limitBytes) {
            return List.of(some);
        }
        int half = some.size() / 2;
        return Stream.of(some.subList(0, half), some.subList(half, some.size()))
                .flatMap(part -> parts(part, limitBytes).stream())
                .toList();
    }

    private byte[] json(List<ResponseStore.Logged> part, int number, int count) {
        ObjectNode file = JSON.createObjectNode();
        file.putObject("club").put("id", club.id().toString()).put("name", club.name());
        addMember(file.putObject("member"));
        file.put("consent", kept.map(known -> ConsentText.key(known.consent())).orElse(null));
        file.put(
                "consentedAt",
                kept.flatMap(MemberStore.Kept::consentedAt)
                        .map(Instant::toString)
                        .orElse(null));
        file.put("exportedAt", at.toString());
        file.put("part", number).put("parts", count);
        ObjectNode asHost = file.putObject("asHost");
        deeds.forEach(
                (deed, times) -> asHost.put(deed.name().toLowerCase(Locale.ROOT).replace('_', '-'), times));
        var seen = file.putArray("seenFilms");
        films.forEach(film ->
                seen.addObject().put("film", film.title()).put("at", film.at().toString()));
        file.put("lookedAt", lookedAt.map(Instant::toString).orElse(null));
        CopyOfFilms.add(file.putObject("films"), picking);
        var pending = file.putArray("pending");
        proposals.forEach(proposal -> add(pending.addObject(), proposal));
        var entries = file.putArray("responses");
        part.forEach(logged -> add(entries.addObject(), logged));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of nodes is always JSON", impossible);
        }
    }

    private void addMember(ObjectNode entry) {
        entry.put("id", member.toString());
        entry.put("name", kept.map(known -> known.member().name()).orElse(null));
        entry.put("displayName", kept.map(known -> known.member().displayName()).orElse(null));
        entry.put("avatarUrl", kept.flatMap(known -> known.member().avatarUrl()).orElse(null));
        entry.put("firstSeenAt", firstSeen().map(Instant::toString).orElse(null));
        entry.put(
                "lastSeenAt",
                kept.map(MemberStore.Kept::seenAt).map(Instant::toString).orElse(null));
    }

    /** As far as it shows: it is not kept by itself. */
    private Optional<Instant> firstSeen() {
        return Stream.of(
                        responses.stream().map(logged -> logged.response().at()),
                        proposals.stream().map(Proposal::at),
                        kept.flatMap(MemberStore.Kept::consentedAt).stream(),
                        kept.map(MemberStore.Kept::seenAt).stream())
                .flatMap(times -> times)
                .min(Instant::compareTo);
    }

    private static void add(ObjectNode entry, Proposal proposal) {
        entry.put("what", "a host would like to log this message of yours and waits for your word");
        entry.put("at", proposal.at().toString());
        entry.put("message", proposal.message().toString());
        entry.put("channel", proposal.origin().channel().toString());
        entry.put("words", proposal.words());
    }

    private static void add(ObjectNode entry, ResponseStore.Logged logged) {
        Response response = logged.response();
        entry.put("at", response.at().toString());
        entry.put("revision", response.revision());
        entry.put("name", response.memberName());
        entry.put("essay", logged.discussion().essayTitle());
        entry.put("question", logged.prompt().question());
        entry.put("passage", logged.prompt().passage().orElse(null));
        entry.put("stance", response.stance().orElse(null));
        entry.put("words", response.words().orElse(null));
        switch (response.origin()) {
            case Origin.Given given -> entry.put("origin", "answer");
            case Origin.Written written ->
                entry.put("origin", "message")
                        .put("message", written.message().toString())
                        .put("channel", written.channel().toString())
                        .put(
                                "replyTo",
                                written.replyTo().map(MessageId::toString).orElse(null));
        }
        entry.put("consent", response.consent().map(ConsentText::key).orElse("as-usual"));
    }
}
