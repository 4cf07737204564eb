package aftercredits.essay;

class MemoryAddedEssaysTest extends AddedEssaysContract {
    @Override
    protected AddedEssays none() {
        return new MemoryAddedEssays();
    }
}
