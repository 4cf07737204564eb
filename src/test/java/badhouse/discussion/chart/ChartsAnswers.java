package badhouse.discussion.chart;

import badhouse.discussion.DiscussionRoom;

/** Breaks a rule on purpose: the drawing knows what it draws. */
public interface ChartsAnswers {
    DiscussionRoom answers();
}
