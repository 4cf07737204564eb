package badhouse.posting;

import net.dv8tion.jda.api.JDA;

/** Breaks a rule on purpose: JDA outside its room. */
public interface KnowsJda {
    JDA jda();
}
