package aftercredits.app;

import java.util.List;

/** Findings on standard output, the next step under each that has one. */
final class FindingSheet {
    private static final String INDENT = "  ";
    private static final String NEXT = "  = ";

    private final Console console;
    private final Wrapping wrapping;

    FindingSheet(Console console) {
        this.console = console;
        this.wrapping = console.terminal() ? Wrapping.at(console.columns().getAsInt()) : Wrapping.none();
    }

    void print(List<Finding> findings) {
        findings.forEach(this::print);
        console.out().flush();
    }

    private void print(Finding finding) {
        String mark = finding.verdict().mark();
        List<String> lines = wrapping.wrap(mark + " " + Terminal.tame(finding.what()), INDENT);
        console.out().println(coloured(finding.verdict()) + lines.getFirst().substring(mark.length()));
        lines.stream().skip(1).forEach(console.out()::println);
        finding.next()
                .ifPresent(step -> wrapping.wrap(NEXT + Terminal.tame(step), " ".repeat(NEXT.length()))
                        .forEach(console.out()::println));
    }

    private String coloured(Finding.Verdict verdict) {
        Style style = switch (verdict) {
            case WELL -> Style.GREEN;
            case NOTE -> Style.BOLD_YELLOW;
            case MISSING -> Style.BOLD_RED;
        };
        return style.on(verdict.mark(), console.colourOnOut());
    }
}
