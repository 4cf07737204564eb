package aftercredits.rehearsal;

import aftercredits.essay.Essay;
import aftercredits.prompt.Drafting;

/** What the editor needs of whoever runs the rehearsal. */
public interface WritingDesk {
    /**
     * The essay's questions, by rules alone: they are asked for at every pause in writing. May take seconds, the first time
     * more.
     */
    Drafting draft(Essay essay);

    /** The essay as the rehearsed club would be shown it, by its own settings. */
    Essay asShown(Essay essay);

    /** Whether exactly this is what the rehearsed club has of the essay in this file. */
    boolean clubHas(String fileName, String text);

    /** Where essays are kept. */
    EssayFolder folder();
}
