package aftercredits.prompt.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what an essay's sentences tell of the roles of those they name. */
final class RoleSigns {
    /** "Vera Lind (Ada Holm)". */
    private static final int BRACKET = 8;

    /** "Played by Ada Holm". */
    private static final int SAID = 5;

    /** "Ada Holm's Vera". */
    private static final int NAMED = 3;

    private static final int OWNED = 2;
    private static final int DONE = 1;

    private static final Set<String> PLAYING = Set.of("played", "portrayed", "acted");
    private static final Set<String> MAKING = Set.of(
            "directed",
            "written",
            "composed",
            "scored",
            "penned",
            "lensed",
            "helmed",
            "edited",
            "produced",
            "adapted",
            "photographed");
    private static final Set<String> PLAYS =
            Set.of("plays", "portrays", "embodies", "voices", "played", "playing", "portraying");
    private static final Set<String> OF_THINGS = Set.of("performance", "performances", "turn", "portrayal", "acting");

    private static final Map<String, Role> ROLES =
            Map.of("ACTOR", Role.ACTOR, "MAKER", Role.MAKER, "CHARACTER", Role.CHARACTER, "OTHER", Role.OTHER);

    private static final Lexicon CALLINGS = Lexicon.named("callings");
    private static final Lexicon OWNINGS = Lexicon.named("owned-signs");
    private static final Lexicon DOINGS = Lexicon.named("doing-signs");

    private final Roster roster;

    private final boolean past;

    private RoleSigns(Roster roster, boolean past) {
        this.roster = roster;
        this.past = past;
    }

    /** @param names of each sentence, in the sentences' order */
    static void read(List<Sentence> sentences, List<List<Mention>> names, Roster roster) {
        RoleSigns signs = new RoleSigns(roster, isPast(sentences));
        for (int i = 0; i < sentences.size(); i++) {
            List<Mention> mentions = names.get(i);
            if (!mentions.isEmpty()) {
                signs.bracketed(mentions);
                signs.cast(mentions);
                signs.listed(mentions);
                mentions.forEach(signs::owned);
                signs.done(sentences.get(i), mentions);
            }
        }
    }

    /** Most essays tell of what their people do in the present, and in the past of how the film was made. */
    private static boolean isPast(List<Sentence> sentences) {
        long past = count(sentences, "VBD");
        return past > count(sentences, "VBZ");
    }

    private static long count(List<Sentence> sentences, String tag) {
        return sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.tagged(tag))
                .count();
    }

    private void sign(Mention mention, Role role, int weight) {
        roster.of(mention).ifPresent(one -> one.sign(role, weight));
    }

    private void say(Mention mention, Role role, int weight) {
        roster.of(mention).ifPresent(one -> one.say(role, weight));
    }

    /** "Vera Lind (Ada Holm)", "Vera Lind (played by Ada Holm)". */
    private void bracketed(List<Mention> mentions) {
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Mention name = mentions.get(i);
            Mention inner = mentions.get(i + 1);
            boolean opens = name.after(1).equals("(") && !name.isEmphasised();
            boolean filled = inner.first() == name.end() + 1 && !inner.isEmphasised();
            boolean closed = Set.of(")", ",", ";").contains(inner.after(1));
            if (opens && filled && closed) {
                say(name, Role.CHARACTER, BRACKET);
                say(inner, Role.ACTOR, BRACKET);
            }
        }
    }

    /** "Ada Holm plays Vera", "Ada Holm as Vera", "Vera, played by Ada Holm". */
    private void cast(List<Mention> mentions) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.before(1).equals("by") && PLAYING.contains(mention.before(2))) {
                say(mention, Role.ACTOR, BRACKET);
                if (i > 0 && mention.first() - mentions.get(i - 1).end() <= 5) {
                    say(mentions.get(i - 1), Role.CHARACTER, SAID);
                }
            }
            if (isOwnerOfName(mentions, i)) {
                sign(mention, Role.ACTOR, NAMED);
            }
            boolean near = i + 1 < mentions.size() && mentions.get(i + 1).first() - mention.end() <= 3;
            if (near && (PLAYS.contains(mention.after(1)) || PLAYS.contains(mention.after(2)))) {
                say(mention, Role.ACTOR, SAID);
                say(mentions.get(i + 1), Role.CHARACTER, SAID);
            } else if (near
                    && mention.after(1).equals("as")
                    && mentions.get(i + 1).first() == mention.end() + 1) {
                say(mention, Role.ACTOR, SAID);
                say(mentions.get(i + 1), Role.CHARACTER, SAID);
            } else if (mention.words().size() > 1 && PLAYS.contains(mention.after(1))) {
                sign(mention, Role.ACTOR, NAMED);
            } else if (mention.after(1).equals("as") && mention.after(2).equals("the")
                    || mention.after(1).equals("in")
                            && mention.after(2).equals("the")
                            && mention.after(3).endsWith("role")) {
                sign(mention, Role.ACTOR, OWNED);
            }
        }
    }

    /** "Ada Holm's Vera": whoever has made or plays her. */
    private static boolean isOwnerOfName(List<Mention> mentions, int at) {
        Mention owner = mentions.get(at);
        return owner.after(1).equals("'s")
                && at + 1 < mentions.size()
                && mentions.get(at + 1).first() == owner.end() + 1
                && !mentions.get(at + 1).isEmphasised();
    }

    /** "The composer Ada Holm", "starring Ada Holm, Nils Berg and Ida Moe". */
    private void listed(List<Mention> mentions) {
        Optional<Role> running = Optional.empty();
        int end = -1;
        for (Mention mention : mentions) {
            Optional<Role> told = told(mention);
            boolean goesOn = running.isPresent() && mention.first() - end <= 2 && isJoint(mention);
            running = told.isPresent() ? told : goesOn ? running : Optional.empty();
            running.ifPresent(role -> say(mention, role, SAID));
            end = mention.end();
        }
    }

    private static boolean isJoint(Mention mention) {
        return Set.of(",", "and", "&", "or").contains(mention.before(1));
    }

    private static Optional<Role> told(Mention mention) {
        String before = mention.before(1);
        Optional<Role> calling = CALLINGS.get(calling(mention)).map(ROLES::get);
        if (calling.isPresent()) {
            return calling;
        }
        if (before.equals("by") || before.equals("from")) {
            if (MAKING.contains(mention.before(2)) && before.equals("by")) {
                return Optional.of(Role.MAKER);
            }
            boolean performed = OF_THINGS.contains(mention.before(2));
            boolean made = Set.of(
                            "film",
                            "score",
                            "music",
                            "novel",
                            "book",
                            "screenplay",
                            "cinematography",
                            "script",
                            "films")
                    .contains(mention.before(2));
            return performed ? Optional.of(Role.ACTOR) : made ? Optional.of(Role.MAKER) : Optional.empty();
        }
        boolean quoted = before.equals("to")
                && mention.before(2).equals("according")
                && !mention.after(1).endsWith("self");
        return quoted ? Optional.of(Role.OTHER) : Optional.empty();
    }

    /** The word before, also where it has a capital and was taken for a part of the name. */
    private static String calling(Mention mention) {
        String before = mention.before(1);
        return before.equals(",") || before.equals(":") ? "" : before;
    }

    private void owned(Mention mention) {
        if (!mention.isOwner()) {
            return;
        }
        for (int on = 2; on <= 4; on++) {
            Optional<Role> role = OWNINGS.get(mention.after(on)).map(ROLES::get);
            if (role.isPresent()) {
                sign(mention, role.get(), OWNED);
                return;
            }
            if (!Character.isLetter(
                    mention.after(on).isEmpty() ? '.' : mention.after(on).charAt(0))) {
                return;
            }
        }
    }

    /** Who does what makers do, or feels and acts. */
    private void done(Sentence sentence, List<Mention> mentions) {
        if (sentence.length() > Reading.LONGEST_THOUGHT) {
            return;
        }
        for (Statement statement : Statement.all(sentence)) {
            Optional<Role> other = statement.base().flatMap(DOINGS::get).map(ROLES::get);
            boolean told = past || !statement.finite().is("VBD");
            for (Mention mention : mentions) {
                if ((other.isPresent() || told) && isIn(statement.subject(), mention)) {
                    sign(mention, other.orElse(Role.CHARACTER), DONE);
                }
            }
        }
    }

    /** "Vera", "the patient Vera", "Vera and Nils"; not "the man whom Vera loves". */
    private static boolean isIn(Tree subject, Mention mention) {
        return mention.first() >= subject.first()
                && mention.end() <= subject.end()
                && !mention.isOwner()
                && !subject.has(tree -> tree.is("PP", "SBAR", "VP", "S", "PRN")
                        && tree.first() <= mention.first()
                        && tree.end() >= mention.end());
    }
}
