package aftercredits.conformance;

import aftercredits.rehearsal.LoopbackDiscord.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Discord would find wrong with a bot's requests. */
public final class Conformance {
    private Conformance() {}

    /**
     * Judged by the rules that Discord's description lacks, and by the description itself where
     * {@code -Ddiscord.openapi=PATH} names it.
     *
     * @return a sentence for each fault; none for a well-behaved bot
     */
    public static List<String> complaints(List<Request> requests) {
        Optional<DiscordOpenApi> description = DiscordOpenApi.given();
        List<String> complaints = new ArrayList<>();
        for (Request request : requests) {
            complaints.addAll(CrossFieldRules.complaints(request.method(), request.path(), request.body()));
            description.ifPresent(
                    judge -> complaints.addAll(judge.complaints(request.method(), request.path(), request.body())));
        }
        return complaints;
    }
}
