package aftercredits.prompt;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A store that forgets when the test ends. */
public final class MemoryPromptStore implements PromptStore {
    private record Row(Prompt prompt, List<String> wordings) {}

    private final Map<PromptId, Row> rows = new LinkedHashMap<>();

    @Override
    public synchronized Prompt add(
            ClubId club, EssayId essay, DraftedPrompt drafted, Decision decision, MemberId host, Instant at) {
        Prompt prompt = new Prompt(
                new PromptId(rows.size() + 1L),
                club,
                essay,
                drafted.question(),
                drafted.kind(),
                drafted.stances(),
                drafted.passage(),
                drafted.spoiler(),
                drafted.score(),
                decision,
                host,
                at);
        rows.put(prompt.id(), new Row(prompt, List.of(drafted.question())));
        return prompt;
    }

    @Override
    public synchronized Optional<Prompt> find(PromptId id) {
        return Optional.ofNullable(rows.get(id)).map(Row::prompt);
    }

    @Override
    public synchronized List<Prompt> all(ClubId club, EssayId essay) {
        return of(club, essay).stream().map(Row::prompt).toList();
    }

    @Override
    public synchronized List<Prompt> kept(ClubId club, EssayId essay) {
        return of(club, essay).stream()
                .map(Row::prompt)
                .filter(prompt -> prompt.decision() == Decision.KEPT)
                .sorted(Comparator.comparing(Prompt::decidedAt))
                .toList();
    }

    @Override
    public synchronized Set<String> wordings(ClubId club, EssayId essay) {
        return of(club, essay).stream()
                .filter(row -> row.prompt().isDecided())
                .flatMap(row -> row.wordings().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void decide(PromptId id, Decision decision, MemberId host, Instant at) {
        rows.computeIfPresent(id, (same, row) -> {
            Prompt old = row.prompt();
            Prompt decided = new Prompt(
                    id,
                    old.club(),
                    old.essay(),
                    old.question(),
                    old.kind(),
                    old.stances(),
                    old.passage(),
                    old.spoiler(),
                    old.score(),
                    decision,
                    host,
                    at);
            return old.decision() == decision ? row : new Row(decided, row.wordings());
        });
    }

    @Override
    public synchronized void edit(PromptId id, String question, List<String> stances, MemberId host, Instant at) {
        rows.computeIfPresent(id, (same, row) -> {
            List<String> wordings = new ArrayList<>(row.wordings());
            wordings.add(question);
            Prompt old = row.prompt();
            return new Row(
                    drafted(
                            old,
                            new DraftedPrompt(
                                    question, old.kind(), stances, old.passage(), old.score(), old.spoiler())),
                    wordings);
        });
    }

    @Override
    public synchronized void renew(PromptId id, DraftedPrompt prompt) {
        rows.computeIfPresent(id, (same, row) -> new Row(drafted(row.prompt(), prompt), List.of(prompt.question())));
    }

    private static Prompt drafted(Prompt old, DraftedPrompt now) {
        return new Prompt(
                old.id(),
                old.club(),
                old.essay(),
                now.question(),
                now.kind(),
                now.stances(),
                now.passage(),
                now.spoiler(),
                now.score(),
                old.decision(),
                old.decidedBy(),
                old.decidedAt());
    }

    private List<Row> of(ClubId club, EssayId essay) {
        return rows.values().stream()
                .filter(row ->
                        row.prompt().club().equals(club) && row.prompt().essay().equals(essay))
                .toList();
    }
}
