package aftercredits.app;

import aftercredits.club.Club;
import aftercredits.club.Member;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.export.AnsweredPrompt;
import aftercredits.export.ExportRequest;
import aftercredits.export.LogSource;
import aftercredits.export.Part;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A log that counts the responses it has handed over. */
final class CountedLog implements LogSource {
    private final LogSource log;
    private final AtomicLong handedOver = new AtomicLong();

    CountedLog(LogSource log) {
        this.log = log;
    }

    long handedOver() {
        return handedOver.get();
    }

    @Override
    public void read(ExportRequest request, Consumer<Entry> entries) {
        log.read(request, entry -> {
            entries.accept(entry);
            handedOver.incrementAndGet();
        });
    }

    @Override
    public void readByPrompt(ExportRequest request, PromptReader reader) {
        log.readByPrompt(request, new PromptReader() {
            @Override
            public void outline(List<AnsweredPrompt> prompts) {
                reader.outline(prompts);
            }

            @Override
            public void entry(Entry entry) {
                reader.entry(entry);
                handedOver.incrementAndGet();
            }
        });
    }

    @Override
    public List<Member> members(ExportRequest request, int most) {
        return log.members(request, most);
    }

    @Override
    public long reached() {
        return log.reached();
    }

    @Override
    public List<Part> parts(ExportRequest request) {
        return log.parts(request);
    }

    @Override
    public long count(ExportRequest request) {
        return log.count(request);
    }

    @Override
    public List<AskedPrompt> prompts(ExportRequest request) {
        return log.prompts(request);
    }

    @Override
    public List<Discussion> discussions(ExportRequest request) {
        return log.discussions(request);
    }

    @Override
    public Club club(ExportRequest request) {
        return log.club(request);
    }
}
