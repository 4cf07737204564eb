package aftercredits.club;

/** What a club does with an essay that neither marks where its spoilers begin nor says that all or none of it spoils. */
public enum UnmarkedEssays {
    /** All of it is hidden until clicked: a hidden line hurts less than a spoiled film. */
    HIDDEN,
    /** It is shown in the open, in a club whose members have seen the film before they read. */
    SHOWN
}
