package aftercredits.prompt.reading;

/** What somebody named in an essay is to its film. */
public enum Role {
    /** Somebody of the story. */
    CHARACTER,
    /** Who plays. */
    ACTOR,
    /** Who made the film, or a part of it: directs, writes, shoots, composes. */
    MAKER,
    /** A critic, another artist; or nothing in the essay tells. */
    OTHER
}
