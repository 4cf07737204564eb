package aftercredits.eval;

import aftercredits.essay.Body;
import aftercredits.prompt.DraftedPrompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong, mechanically, with the prompts that a host looks at: the prompts by what is wrong with them. */
record Findings(Map<Fault, List<String>> byFault) {
    enum Fault {
        NOT_VERBATIM("passage not verbatim, or none"),
        LOST_PRONOUN("pronoun that names nobody before it"),
        LOST_THING("\"it\" that names nothing before it"),
        STRANGER("name that is not in the essay"),
        LEAK("in the open, its passage hidden");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Findings in(List<DraftedEssay> draftings) {
        Map<Fault, List<String>> byFault = new TreeMap<>();
        Arrays.stream(Fault.values()).forEach(fault -> byFault.put(fault, new ArrayList<>()));
        for (DraftedEssay drafting : draftings) {
            Persons persons = new Persons(drafting.essay());
            for (DraftedPrompt prompt : drafting.lookedAt()) {
                faults(prompt, drafting.body(), persons)
                        .forEach(fault -> byFault.getOrDefault(fault, new ArrayList<>())
                                .add(drafting.name() + ": " + prompt.question()));
            }
        }
        return new Findings(byFault);
    }

    List<String> of(Fault fault) {
        return byFault.getOrDefault(fault, List.of());
    }

    private static List<Fault> faults(DraftedPrompt prompt, Body body, Persons persons) {
        List<Fault> faults = new ArrayList<>();
        if (!isVerbatim(prompt, body)) {
            faults.add(Fault.NOT_VERBATIM);
        }
        if (persons.hasLostPronoun(prompt.question())) {
            faults.add(Fault.LOST_PRONOUN);
        }
        if (Persons.hasLostThing(prompt.question())) {
            faults.add(Fault.LOST_THING);
        }
        if (!persons.strangers(prompt.question()).isEmpty()) {
            faults.add(Fault.STRANGER);
        }
        if (leaks(prompt, body)) {
            faults.add(Fault.LEAK);
        }
        return faults;
    }

    private static boolean isVerbatim(DraftedPrompt prompt, Body body) {
        return prompt.passage()
                .filter(passage -> passage.start() >= 0
                        && passage.end() <= body.text().length()
                        && !passage.text().isBlank()
                        && body.text().startsWith(passage.text(), passage.start()))
                .isPresent();
    }

    private static boolean leaks(DraftedPrompt prompt, Body body) {
        boolean hides = body.spoilersBegin() < body.text().length();
        boolean late = prompt.passage()
                .map(passage -> passage.end() > body.spoilersBegin())
                .orElse(true);
        return hides && late && !prompt.spoiler();
    }
}
