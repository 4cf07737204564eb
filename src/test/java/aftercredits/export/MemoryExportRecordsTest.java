package aftercredits.export;

class MemoryExportRecordsTest extends ExportRecordsContract {
    @Override
    protected ExportRecords none() {
        return new MemoryExportRecords();
    }
}
