package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.club.MemberId;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.discussion.ResponseStore;
import aftercredits.essay.EssayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link ExportRecords} that are gone when the test ends. */
public final class MemoryExportRecords implements ExportRecords {
    private final List<ExportRecord> records = new ArrayList<>();
    private final Optional<MemoryResponseStore> responses;

    public MemoryExportRecords() {
        responses = Optional.empty();
    }

    /** Of exports of these. */
    public MemoryExportRecords(MemoryResponseStore responses) {
        this.responses = Optional.of(responses);
    }

    @Override
    public synchronized ExportNumber keep(ExportRecord record) {
        records.add(record);
        return new ExportNumber(records.size());
    }

    @Override
    public synchronized void handedOver(ExportNumber export) {
        int index = (int) export.value() - 1;
        ExportRecord kept = records.get(index);
        records.set(
                index,
                new ExportRecord(
                        kept.at(), kept.by(), kept.place(), kept.format(), kept.request(), kept.responses(), true));
    }

    @Override
    public synchronized List<ExportRecord> latest(ClubId club, int limit) {
        return records.reversed().stream()
                .filter(record -> record.request().club().equals(club))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<ExportRecord> last(ClubId club, Optional<EssayId> essay) {
        return latest(club, Integer.MAX_VALUE).stream()
                .filter(ExportRecord::handedOver)
                .filter(record -> record.request().essay().equals(essay))
                .filter(record -> record.request().until().isEmpty())
                .findFirst();
    }

    @Override
    public List<ExportRecord> holding(ClubId club, MemberId member) {
        List<ResponseStore.Logged> theirs =
                responses.map(log -> log.of(club, member)).orElse(List.of());
        return latest(club, Integer.MAX_VALUE).stream()
                .filter(record -> theirs.stream().anyMatch(logged -> isIn(record.request(), logged)))
                .toList();
    }

    private boolean isIn(ExportRequest request, ResponseStore.Logged logged) {
        long number = responses.orElseThrow().number(logged.response());
        Instant at = logged.response().at();
        return number > request.revisions().after()
                && number <= request.revisions().upTo()
                && request.essay()
                        .filter(essay -> !essay.equals(logged.discussion().essay()))
                        .isEmpty()
                && request.since().filter(at::isBefore).isEmpty()
                && request.until().filter(until -> !at.isBefore(until)).isEmpty();
    }
}
