package aftercredits.export;

import aftercredits.club.ClubId;
import aftercredits.essay.EssayId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link ExportRecords} that are gone when the test ends. */
public final class MemoryExportRecords implements ExportRecords {
    private final List<ExportRecord> records = new ArrayList<>();

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
}
