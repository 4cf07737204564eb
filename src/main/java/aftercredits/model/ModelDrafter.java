package aftercredits.model;

import aftercredits.essay.Essay;
import aftercredits.prompt.DraftedPrompt;
import aftercredits.prompt.Drafting;
import aftercredits.prompt.PromptDrafter;
import aftercredits.prompt.drafting.Suggestion;
import aftercredits.prompt.drafting.Suggestions;
import aftercredits.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * Drafts with a language model and falls back on the rules: where the model fails they draft alone and a note says so;
 * where it gives fewer prompts than are wanted they fill up. Of what it says only that is used which passes the gates and
 * quotes the essay word for word. Safe to share between threads.
 */
public final class ModelDrafter implements PromptDrafter {
    private static final double MILLIS = 1_000;

    /** Where all but a line was read, rounding must not say that all of it was. */
    private static final double MOST_OF_IT = 0.99;

    private final PromptDrafter rules;
    private final ModelAddress address;
    private final LanguageModel model;
    private final Words words;

    /** @param rules the drafter to fall back on */
    public ModelDrafter(PromptDrafter rules, ModelAddress address, Words words) {
        this.rules = rules;
        this.address = address;
        this.model = new LanguageModel(address);
        this.words = words;
    }

    /** Takes as long as the rules do, and at most the address's patience besides. */
    @Override
    public Drafting draft(Essay essay, int max) {
        if (essay.prompts().size() >= max || essay.body().text().isBlank()) {
            return rules.draft(essay, max);
        }
        Brief brief = Brief.of(essay);
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
        List<DraftedPrompt> drafted = rules.draft(essay, max).prompts();
        return new Drafting(Suggestions.before(drafted, admitted, max), cut(brief));
    }

    private Optional<String> cut(Brief brief) {
        return brief.isCut()
                ? Optional.of(words.say("model.cut", "share", Math.min(brief.share(), MOST_OF_IT)))
                : Optional.empty();
    }

    private Drafting byRules(Essay essay, int max, Trouble trouble) {
        String said =
                words.say(trouble.key(), "seconds", address.patience().toMillis() / MILLIS, "model", address.name());
        return new Drafting(rules.draft(essay, max).prompts(), Optional.of(said));
    }
}
