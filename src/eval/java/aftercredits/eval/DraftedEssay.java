package aftercredits.eval;

import aftercredits.essay.Body;
import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.PromptDrafter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the drafter made of one essay.
 *
 * @param prompts best first, at most {@value #MOST}
 * @param time of the drafting alone, warm
 * @param work what the processor spent of it on the drafting thread; what else the machine does matters less to it
 */
record DraftedEssay(Essay essay, Optional<Gold> gold, List<DraftedPrompt> prompts, Duration time, Duration work) {
    static final int MOST = 20;

    /** What a discussion of one evening asks. */
    static final int EVENING = 5;

    /** What a host looks at. */
    static final int LOOKED_AT = 8;

    /** Enough for models to be loaded and for the JVM to have compiled what runs often. */
    private static final int WARM_AFTER = 4;

    static List<DraftedEssay> all(List<EssayFiles.Source> essays, PromptDrafter drafter) {
        for (int i = 0; i < WARM_AFTER; i++) {
            drafter.draft(essays.get(i % essays.size()).essay(), MOST);
        }
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        List<DraftedEssay> all = new ArrayList<>();
        for (EssayFiles.Source source : essays) {
            long workedBefore = cpu.getCurrentThreadCpuTime();
            long began = System.nanoTime();
            List<DraftedPrompt> prompts = drafter.draft(source.essay(), MOST).prompts();
            Duration time = Duration.ofNanos(System.nanoTime() - began);
            Duration work = Duration.ofNanos(cpu.getCurrentThreadCpuTime() - workedBefore);
            all.add(new DraftedEssay(source.essay(), Gold.beside(source.file()), prompts, time, work));
        }
        return List.copyOf(all);
    }

    String name() {
        return essay.id().value();
    }

    Part part() {
        return Part.of(essay.id());
    }

    Body body() {
        return essay.body();
    }

    List<DraftedPrompt> first(int most) {
        return prompts.subList(0, Math.min(most, prompts.size()));
    }

    /** Those that a host looks at. */
    List<DraftedPrompt> lookedAt() {
        return first(LOOKED_AT);
    }

    int words() {
        return Wording.words(body().text()).size();
    }
}
