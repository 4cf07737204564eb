package aftercredits.export;

import aftercredits.club.Club;
import aftercredits.club.Member;
import aftercredits.club.MemoryClubStore;
import aftercredits.club.MemoryMemberStore;
import aftercredits.discussion.AskedId;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.discussion.Response;
import aftercredits.discussion.ResponseStore.Logged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link LogSource} over the other fakes. */
public class MemoryLogSource implements LogSource {
    private final MemoryClubStore clubs;
    private final MemoryMemberStore members;
    private final MemoryResponseStore responses;

    public MemoryLogSource(MemoryClubStore clubs, MemoryMemberStore members, MemoryResponseStore responses) {
        this.clubs = clubs;
        this.members = members;
        this.responses = responses;
    }

    @Override
    public void read(ExportRequest request, Consumer<Entry> entries) {
        entries(request).forEach(entries);
    }

    @Override
    public void readByPrompt(ExportRequest request, PromptReader reader) {
        Map<AskedId, List<Entry>> byPrompt = byPrompt(entries(request))
                .collect(Collectors.groupingBy(entry -> entry.prompt().id(), LinkedHashMap::new, Collectors.toList()));
        reader.outline(byPrompt.values().stream().map(MemoryLogSource::answered).toList());
        byPrompt.values().forEach(entries -> entries.forEach(reader::entry));
    }

    private static AnsweredPrompt answered(List<Entry> entries) {
        Map<String, Integer> counted = new HashMap<>();
        int changedMinds = 0;
        for (Entry entry : entries) {
            Optional<String> now = entry.revisions().getLast().stance();
            now.ifPresent(stance -> counted.merge(stance, 1, Integer::sum));
            Optional<String> first = entry.revisions().stream()
                    .flatMap(revision -> revision.stance().stream())
                    .findFirst();
            changedMinds += now.equals(first) ? 0 : 1;
        }
        long voices =
                entries.stream().map(entry -> entry.member().id()).distinct().count();
        Entry any = entries.getFirst();
        return AnsweredPrompt.of(any.discussion(), any.prompt(), counted, entries.size(), (int) voices, changedMinds);
    }

    @Override
    public List<Member> members(ExportRequest request, int most) {
        return members.lastSeen(request.club(), most);
    }

    @Override
    public long reached() {
        return responses.lastNumber();
    }

    @Override
    public List<Part> parts(ExportRequest request) {
        Part part = request.part();
        List<Entry> all = entries(request);
        if (part.discussion().isEmpty()) {
            return inOrder(all, Entry::discussion).values().stream()
                    .map(each -> Part.of(each.getFirst().discussion(), first(each), last(each)))
                    .toList();
        }
        if (part.prompt().isEmpty()) {
            return inOrder(all, Entry::prompt).values().stream()
                    .map(each -> Part.of(
                            each.getFirst().discussion(), each.getFirst().prompt(), first(each), last(each)))
                    .toList();
        }
        Part.Spot middle = all.size() < 2 ? part.from() : spot(all.get(all.size() / 2));
        return all.size() < 2 || middle.equals(spot(all.getFirst()))
                ? List.of()
                : List.of(part.before(middle), part.from(middle));
    }

    private static <K> Map<K, List<Entry>> inOrder(List<Entry> entries, Function<Entry, K> by) {
        return byPrompt(entries).collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<Entry> byPrompt(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.discussion().openedAt())
                        .thenComparing(entry -> entry.discussion().id().toString())
                        .thenComparing(entry -> entry.prompt().position()));
    }

    private static Instant first(List<Entry> entries) {
        return entries.stream()
                .map(entry -> spot(entry).at())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<Entry> entries) {
        return entries.stream()
                .map(entry -> spot(entry).at())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Part.Spot spot(Entry entry) {
        Response first = entry.revisions().getFirst();
        return new Part.Spot(first.at(), first.entry());
    }

    private static boolean isIn(Part part, Entry entry) {
        Comparator<Part.Spot> order = Comparator.comparing(Part.Spot::at)
                .thenComparing(spot -> spot.entry().snowflake());
        return part.discussion()
                        .filter(only -> !only.equals(entry.discussion()))
                        .isEmpty()
                && part.prompt().filter(only -> !only.equals(entry.prompt())).isEmpty()
                && order.compare(spot(entry), part.from()) >= 0
                && order.compare(spot(entry), part.before()) < 0;
    }

    @Override
    public long count(ExportRequest request) {
        return entries(request).size();
    }

    @Override
    public List<AskedPrompt> prompts(ExportRequest request) {
        return entries(request).stream()
                .map(Entry::prompt)
                .distinct()
                .sorted(Comparator.comparing(AskedPrompt::askedAt)
                        .thenComparing(prompt -> prompt.id().value()))
                .toList();
    }

    @Override
    public List<Discussion> discussions(ExportRequest request) {
        return entries(request).stream()
                .map(Entry::discussion)
                .distinct()
                .sorted(Comparator.comparing(Discussion::openedAt)
                        .thenComparing(discussion -> discussion.id().toString()))
                .toList();
    }

    @Override
    public Club club(ExportRequest request) {
        return clubs.find(request.club())
                .orElseGet(() -> Club.unset(request.club(), request.club().toString()));
    }

    private List<Entry> entries(ExportRequest request) {
        Map<Object, List<Logged>> byResponse = new LinkedHashMap<>();
        responses
                .logged(request.club())
                .filter(logged -> request.essay().isEmpty()
                        || request.essay().get().equals(logged.discussion().essay()))
                .forEach(logged -> byResponse
                        .computeIfAbsent(MemoryResponseStore.keyOf(logged.response()), k -> new ArrayList<>())
                        .add(logged));
        return byResponse.values().stream()
                .filter(all -> all.stream().anyMatch(logged -> isWanted(request, logged.response())))
                .map(all -> entry(request, all))
                .filter(entry -> isIn(request.part(), entry))
                .sorted(Comparator.comparing(
                                (Entry entry) -> entry.revisions().getFirst().at())
                        .thenComparing(
                                entry -> entry.revisions().getFirst().entry().snowflake()))
                .toList();
    }

    private Entry entry(ExportRequest request, List<Logged> all) {
        Logged first = all.getFirst();
        Member member = members.find(request.club(), first.response().member()).orElseThrow();
        return new Entry(
                first.discussion(),
                first.prompt(),
                member,
                first.response().consent(members.consent(request.club(), member.id())),
                all.stream().map(Logged::response).toList());
    }

    private boolean isWanted(ExportRequest request, Response response) {
        long number = responses.number(response);
        return number > request.revisions().after()
                && number <= request.revisions().upTo()
                && request.since().filter(response.at()::isBefore).isEmpty()
                && request.until()
                        .filter(until -> !response.at().isBefore(until))
                        .isEmpty();
    }
}
