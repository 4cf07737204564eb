package aftercredits.rehearsal;

import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.Kind;
import aftercredits.prompt.Passage;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** A desk whose folder is in memory and whose drafter asks one question, when it is let. */
final class FakeDesk implements WritingDesk, EssayFolder {
    final TreeMap<String, String> files = new TreeMap<>();
    volatile CountDownLatch drafting = new CountDownLatch(0);

    @Override
    public Drafting draft(Essay essay) {
        try {
            drafting.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        String body = essay.body().text();
        int end = body.indexOf('.') + 1;
        Passage passage = Passage.of(body, 0, end);
        return Drafting.of(List.of(new DraftedPrompt(
                "Fear or respect?", Kind.DOUBT, List.of("fear", "respect"), Optional.of(passage), 0.9, true)));
    }

    @Override
    public Essay asShown(Essay essay) {
        return essay;
    }

    @Override
    public boolean clubHas(String fileName, String text) {
        return true;
    }

    @Override
    public EssayFolder folder() {
        return this;
    }

    @Override
    public String path() {
        return "essays";
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Opening open(String name) {
        String text = files.get(name);
        return text == null ? new Refused(Why.MISSING, "") : new Opening.Opened(text, "v" + text.length());
    }

    @Override
    public Saving save(String name, String text, Optional<String> known) {
        if (!name.endsWith(".md")) {
            return new Refused(Why.NAME, name);
        }
        String there = files.get(name);
        if (there != null && !known.equals(Optional.of("v" + there.length()))) {
            return new Saving.Stands("v" + there.length());
        }
        files.put(name, text);
        return new Saving.Saved("v" + text.length());
    }
}
