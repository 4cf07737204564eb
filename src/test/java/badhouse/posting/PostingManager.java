package badhouse.posting;

/** Breaks a rule on purpose: a name that says nothing. */
public final class PostingManager {}
