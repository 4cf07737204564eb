package aftercredits.model;

import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.PromptDrafter;
import aftercredits.prompt.drafting.Suggestion;
import aftercredits.prompt.drafting.Suggestions;
import aftercredits.text.Remark;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts with a language model and falls back on the rules: where the model fails they draft alone and a note says so;
 * where it gives fewer prompts than are wanted they fill up. Of what it says only that is used which passes the gates and
 * quotes the essay word for word; an essay whose proposals were of use is not sent again. Safe to share between threads.
 */
public final class ModelDrafter implements PromptDrafter {
    private static final double MILLIS = 1_000;

    /** Of essays: some megabytes at most. */
    private static final int MOST_HELD = 64;

    /** Where all but a line was read, rounding must not say that all of it was. */
    private static final double MOST_OF_IT = 0.99;

    private final PromptDrafter rules;
    private final ModelAddress address;
    private final LanguageModel model;
    /** Asked twice, a model says other things: a host who drafts again would never come to an end. */
    private final Map<Brief, List<Suggestion>> held = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Brief, List<Suggestion>> eldest) {
            return size() > MOST_HELD;
        }
    });

    /** @param rules the drafter to fall back on */
    public ModelDrafter(PromptDrafter rules, ModelAddress address) {
        this.rules = rules;
        this.address = address;
        this.model = new LanguageModel(address);
    }

    /** Takes as long as the rules do, and at most the address's patience besides. */
    @Override
    public Drafting draft(Essay essay, int max) {
        if (essay.prompts().size() >= max || essay.body().text().isBlank()) {
            return rules.draft(essay, max);
        }
        Brief brief = Brief.of(essay);
        List<Suggestion> read = held.get(brief);
        if (read != null) {
            return withProposals(essay, max, brief, read);
        }
        return switch (model.ask(brief)) {
            case Answer.Failed failed -> byRules(essay, max, failed.trouble());
            case Answer.Said said ->
                Proposals.in(said.text())
                        .map(proposals -> withProposals(essay, max, brief, proposals))
                        .orElseGet(() -> byRules(essay, max, Trouble.UNREADABLE));
        };
    }

    private Drafting withProposals(Essay essay, int max, Brief brief, List<Suggestion> proposals) {
        List<DraftedPrompt> admitted = Suggestions.admit(essay, proposals);
        if (admitted.isEmpty()) {
            return byRules(essay, max, proposals.isEmpty() ? Trouble.NOTHING : Trouble.UNFIT);
        }
        held.put(brief, proposals);
        List<DraftedPrompt> drafted = rules.draft(essay, max).prompts();
        return new Drafting(Suggestions.before(drafted, admitted, max), cut(brief));
    }

    private Optional<Remark> cut(Brief brief) {
        return brief.isCut()
                ? Optional.of(Remark.of("model.cut", "share", Math.min(brief.share(), MOST_OF_IT)))
                : Optional.empty();
    }

    private Drafting byRules(Essay essay, int max, Trouble trouble) {
        Remark said =
                Remark.of(trouble.key(), "seconds", address.patience().toMillis() / MILLIS, "model", address.name());
        return new Drafting(rules.draft(essay, max).prompts(), Optional.of(said));
    }
}
