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
    private record Row(Prompt prompt, Instant decidedAt, List<String> wordings) {
        Row with(Prompt changed, Instant at) {
            return new Row(changed, at, wordings);
        }
    }

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
                decision);
        rows.put(prompt.id(), new Row(prompt, at, List.of(drafted.question())));
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
                .filter(row -> row.prompt().decision() == Decision.KEPT)
                .sorted(Comparator.comparing(Row::decidedAt))
                .map(Row::prompt)
                .toList();
    }

    @Override
    public synchronized Set<String> wordings(ClubId club, EssayId essay) {
        return of(club, essay).stream().flatMap(row -> row.wordings().stream()).collect(Collectors.toSet());
    }

    @Override
    public synchronized void decide(PromptId id, Decision decision, MemberId host, Instant at) {
        rows.computeIfPresent(id, (same, row) -> {
            Prompt old = row.prompt();
            return old.decision() == decision
                    ? row
                    : row.with(changed(old, old.question(), old.stances(), decision), at);
        });
    }

    @Override
    public synchronized void edit(PromptId id, String question, List<String> stances, MemberId host, Instant at) {
        rows.computeIfPresent(id, (same, row) -> {
            List<String> wordings = new ArrayList<>(row.wordings());
            wordings.add(question);
            Prompt old = row.prompt();
            return new Row(changed(old, question, stances, old.decision()), row.decidedAt(), wordings);
        });
    }

    private List<Row> of(ClubId club, EssayId essay) {
        return rows.values().stream()
                .filter(row ->
                        row.prompt().club().equals(club) && row.prompt().essay().equals(essay))
                .toList();
    }

    private static Prompt changed(Prompt old, String question, List<String> stances, Decision decision) {
        return new Prompt(
                old.id(),
                old.club(),
                old.essay(),
                question,
                old.kind(),
                stances,
                old.passage(),
                old.spoiler(),
                decision);
    }
}
