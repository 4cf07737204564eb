package badhouse.discussion;

import java.awt.Color;

/** Breaks a rule on purpose: a room that draws. */
public interface Draws {
    Color ink();
}
