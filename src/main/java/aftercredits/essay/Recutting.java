package aftercredits.essay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts an essay of which an earlier version stands. As {@link Packing} it weighs even lengths against good cuts; and each
 * message that would have to change weighs as well.
 */
final class Recutting {
    /**
     * What a changed message costs, in units of {@link Cut#cost()}: a little less than a cut within a sentence instead of
     * after it, and more than chunks of three quarters and of five quarters of their share.
     */
    private static final double CHANGE = 0.75;

    /** What a changed chunk costs that is shorter than a third of its share: others give it some of their text instead. */
    private static final double STUNTED = 5;

    private static final double STUNTED_SHARE = 1.0 / 3;

    /** An essay may grow by more messages than a fresh cut needs, if fewer change by it. */
    private static final int SPARE_PLACES = 2;

    private final List<Section> sections;
    private final List<String> standing;
    private final int places;

    /** @param standing the contents of the chunks that stand, in order */
    Recutting(List<Section> sections, List<String> standing) {
        this.sections = sections;
        this.standing = standing;
        int fresh = sections.stream()
                .mapToInt(section -> section.packing().cuts().size() - 1)
                .sum();
        this.places = Math.max(fresh, standing.size()) + SPARE_PLACES;
    }

    /** Each section's cuts, as {@link Packing#cuts()}. */
    List<List<Integer>> cuts() {
        double[] costs = new double[places + 1];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        costs[0] = 0;
        List<SectionPlan> plans = new ArrayList<>();
        for (Section section : sections) {
            SectionPlan plan = new SectionPlan(section, new Standing(section, standing), costs);
            plans.add(plan);
            costs = plan.costs();
        }
        int taken = cheapest(costs);
        List<List<Integer>> cuts = new ArrayList<>();
        for (SectionPlan plan : plans.reversed()) {
            List<Integer> ofSection = plan.cutsUpTo(taken);
            cuts.add(ofSection);
            taken -= ofSection.size() - 1;
        }
        return cuts.reversed();
    }

    /** How many places to take: each that stands and is not taken has to be emptied, which is a change too. */
    private int cheapest(double[] costs) {
        int best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int taken = 0; taken <= places; taken++) {
            double cost = costs[taken] + CHANGE * Math.max(0, standing.size() - taken);
            if (cost < lowest) {
                lowest = cost;
                best = taken;
            }
        }
        return best;
    }

    /** The cheapest ways to cut a section, for each number of places that the sections before it may have taken. */
    private static final class SectionPlan {
        private final Section section;
        private final Standing standing;
        private final List<Integer> candidates;
        private final double evenLength;

        /** By candidate and by places taken up to it. */
        private final double[][] costs;

        private final int[][] previous;

        SectionPlan(Section section, Standing standing, double[] before) {
            this.section = section;
            this.standing = standing;
            this.candidates = standing.candidates();
            this.evenLength = section.packing().evenLength(candidates);
            this.costs = new double[candidates.size()][before.length];
            this.previous = new int[candidates.size()][before.length];
            costs[0] = before;
            for (int end = 1; end < candidates.size(); end++) {
                Arrays.fill(costs[end], Double.POSITIVE_INFINITY);
                reach(end);
            }
        }

        double[] costs() {
            return costs[costs.length - 1];
        }

        private void reach(int end) {
            int to = candidates.get(end);
            for (int start = end - 1; start >= 0; start--) {
                int from = candidates.get(start);
                if (section.text().lengthWithoutEnds(from, to) > section.limit()) {
                    return;
                }
                if (section.text().length(from, to) <= section.limit()) {
                    join(start, end);
                }
            }
        }

        private void join(int start, int end) {
            int from = candidates.get(start);
            int to = candidates.get(end);
            double share = section.text().length(from, to) / evenLength;
            double asItIs = (share - 1) * (share - 1) + section.packing().costOfCut(to);
            double changed = asItIs + CHANGE + (share < STUNTED_SHARE ? STUNTED : 0);
            for (int place = 0; place < places(costs[end]); place++) {
                join(start, end, place, changed);
            }
            standing.places(from, to).forEach(place -> join(start, end, place, asItIs));
        }

        private void join(int start, int end, int place, double cost) {
            double sum = costs[start][place] + cost;
            if (sum < costs[end][place + 1]) {
                costs[end][place + 1] = sum;
                previous[end][place + 1] = start;
            }
        }

        private static int places(double[] costs) {
            return costs.length - 1;
        }

        /** @param taken how many places are taken when the section ends */
        List<Integer> cutsUpTo(int taken) {
            List<Integer> cuts = new ArrayList<>();
            int place = taken;
            for (int end = candidates.size() - 1; end > 0; end = previous[end][place--]) {
                cuts.add(candidates.get(end));
            }
            cuts.add(0);
            return cuts.reversed();
        }
    }
}
