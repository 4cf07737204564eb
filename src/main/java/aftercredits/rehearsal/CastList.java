package aftercredits.rehearsal;

/** Who is in the rehearsal's club, as whoever is at the page changes it. */
interface CastList {
    /**
     * Lets somebody join.
     *
     * @param name as shown, 1 to 32 characters
     * @param locale the language of their Discord, {@code de}
     * @return their id
     * @throws IllegalArgumentException if the name is taken or none, or the club is full
     */
    String add(String name, boolean host, String locale);

    /**
     * Gives somebody another name, role or language.
     *
     * @throws IllegalArgumentException as {@link #add} does, and if no host would be left
     */
    void change(String id, String name, boolean host, String locale);

    /**
     * Somebody leaves; what they wrote stays.
     *
     * @throws IllegalArgumentException if no host would be left
     */
    void remove(String id);

    /**
     * Lets five members answer the newest question of a channel, or else of the club, one after the other and in the
     * background.
     *
     * @throws IllegalArgumentException if nothing is asked, or they are at it already
     */
    void letSeveralAnswer(String channel);

    /** Whether they are at it now. */
    boolean severalAnswer();

    /**
     * Begins the rehearsal anew: another bot, an empty server, the machine's time.
     *
     * @param locale the server's preferred language
     * @throws IllegalArgumentException if nobody is there to begin it
     */
    void beginAnew(String locale);
}
