package aftercredits.bench;

import aftercredits.posting.Posting;
import aftercredits.rehearsal.LoopbackDiscord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What came of a fan-out. */
final class FanOutReport {
    /** Stands before a message's place in its essay. */
    static final String MARK = "Part ";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final double SHARE_TO_REACH = 0.95;
    private static final double HEAP_MAY_GROW_TO = 1.1;

    private final List<LoopbackDiscord.Request> requests;
    private final List<Posting> postings;
    private final List<Long> heldKibibytes;
    private final int perSecond;

    FanOutReport(
            List<LoopbackDiscord.Request> requests, List<Posting> postings, List<Long> heldKibibytes, int perSecond) {
        this.requests = requests;
        this.postings = postings;
        this.heldKibibytes = heldKibibytes;
        this.perSecond = perSecond;
    }

    /** The essays' messages that Discord took, in the order in which it took them. */
    static List<LoopbackDiscord.Request> taken(List<LoopbackDiscord.Request> requests) {
        return requests.stream()
                .filter(request -> request.answer() == 200
                        && request.method().equals("POST")
                        && request.body().contains(MARK))
                .toList();
    }

    /** @return whether every target is reached */
    boolean print() {
        List<Instant> times = FanOut.times(postings);
        Duration took = Duration.between(times.getFirst(), times.getLast());
        double share = (times.size() - 1) / (took.toMillis() / 1000.0) / perSecond;
        long refused = requests.stream()
                .filter(request -> request.answer() == TOO_MANY_REQUESTS)
                .count();
        long outOfOrder = postings.stream().filter(posting -> !inOrder(posting)).count();
        double heap = (double) heldKibibytes.getLast() / heldKibibytes.getFirst();
        say("messages taken: %d of %d, to %d channels", taken(requests).size(), times.size(), postings.size());
        say("sustained: %.1f %% of the limit over all routes (at least %.0f)", share * 100, SHARE_TO_REACH * 100);
        say("fullest second: %d of %d", fullestSecond(times), perSecond);
        say("refused with 429: %d (none)", refused);
        say("channels out of order, or with a part twice: %d (none)", outOfOrder);
        say(
                "heap after a collection, at a tenth, half and the end: %s KiB, %.2f times the beginning (at most %.1f)",
                heldKibibytes, heap, HEAP_MAY_GROW_TO);
        return share >= SHARE_TO_REACH && refused == 0 && outOfOrder == 0 && heap <= HEAP_MAY_GROW_TO;
    }

    private boolean inOrder(Posting posting) {
        Map<String, List<Integer>> partsByPath = taken(requests).stream()
                .filter(request -> request.path().contains(posting.channel().toString()))
                .collect(Collectors.groupingBy(
                        LoopbackDiscord.Request::path, Collectors.mapping(FanOutReport::part, Collectors.toList())));
        List<Integer> wanted =
                IntStream.range(0, posting.messages().size()).boxed().toList();
        return partsByPath.values().stream().toList().equals(List.of(wanted));
    }

    private static int part(LoopbackDiscord.Request request) {
        int begin = request.body().indexOf(MARK) + MARK.length();
        return Integer.parseInt(request.body().substring(begin, request.body().indexOf(':', begin)));
    }

    private static int fullestSecond(List<Instant> times) {
        int fullest = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (!times.get(last).isBefore(times.get(first).plusSeconds(1))) {
                first++;
            }
            fullest = Math.max(fullest, last - first + 1);
        }
        return fullest;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
