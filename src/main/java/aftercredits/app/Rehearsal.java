package aftercredits.app;

import aftercredits.club.AnswerVisibility;
import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.ClubId;
import aftercredits.club.PromptRule;
import aftercredits.database.Database;
import aftercredits.discord.DiscordBot;
import aftercredits.prompt.drafting.TensionDrafter;
import aftercredits.rehearsal.LoopbackDiscord;
import aftercredits.rehearsal.PortTaken;
import aftercredits.rehearsal.Travel;
import aftercredits.text.Language;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** Brings the bot and a Discord of our own together. */
final class Rehearsal {
    private static final int ANY_PORT = 0;
    private static final String HOME_CHANNEL = "general";

    private Rehearsal() {}

    /**
     * @param port exactly this one; empty: the usual one, or any free one when that is taken
     * @throws PortTaken if the port that was asked for is in use
     */
    static LoopbackDiscord startDiscord(OptionalInt port, Surroundings surroundings) {
        if (port.isPresent()) {
            return LoopbackDiscord.start(port.getAsInt(), surroundings.clock());
        }
        try {
            return LoopbackDiscord.start(RehearsalPort.USUAL, surroundings.clock());
        } catch (PortTaken taken) {
            return LoopbackDiscord.start(ANY_PORT, surroundings.clock());
        }
    }

    /**
     * The configured database, as long as it holds no real club: what is due to one must be neither posted to nowhere nor
     * taken for late because a rehearsal's clock runs ahead. Else one beside it.
     */
    static Database openDatabase(LoopbackDiscord discord, Configuration configuration, Surroundings surroundings) {
        Database database = Database.open(configuration.database(), surroundings.clock());
        ClubId rehearsed = ClubId.parse(discord.guild());
        boolean apart = true;
        try {
            apart = database.clubs().all().stream().anyMatch(club -> !club.id().equals(rehearsed));
        } finally {
            if (apart) {
                database.close();
            }
        }
        if (!apart) {
            return database;
        }
        String own = Database.forRehearsal(configuration.database());
        surroundings.console().say(surroundings.words().say("app.rehearsal.apart", "own", own));
        return Database.open(own, surroundings.clock());
    }

    /** Every rehearsal begins with a fresh club that is set up already. */
    static RunningBot startBot(
            Database database, LoopbackDiscord discord, Configuration configuration, Surroundings surroundings) {
        setUpClub(database, discord, surroundings);
        furnishDesk(database, discord, configuration, surroundings);
        DiscordBot.Connection connection =
                new DiscordBot.Connection(discord.token(), Optional.of(URI.create(discord.apiUrl())));
        return RunningBot.start(
                database, BotParts.ofRehearsal(connection, configuration, surroundings, discord.clock()));
    }

    /** From here on the page has a clock that can be moved on. */
    static Travel startTravel(Database database, LoopbackDiscord discord, RunningBot bot) {
        return discord.travelBy(new ClubAgenda(ClubId.parse(discord.guild()), database.clubs(), bot));
    }

    /** From here on the editor drafts, saves and posts. */
    private static void furnishDesk(
            Database database, LoopbackDiscord discord, Configuration configuration, Surroundings surroundings) {
        discord.writeAt(new ClubDesk(
                ClubId.parse(discord.guild()),
                database.clubs(),
                database.essays(),
                new TensionDrafter(),
                new EssaysOnDisk(configuration.essays(), surroundings.words())));
    }

    private static void setUpClub(Database database, LoopbackDiscord discord, Surroundings surroundings) {
        ClubId id = ClubId.parse(discord.guild());
        database.clubs().erase(id);
        Club club = new Club(
                id,
                surroundings.words().say("app.rehearsal.club"),
                Optional.of(ChannelId.parse(discord.channel(HOME_CHANNEL))),
                surroundings.zone(),
                Optional.empty(),
                AnswerVisibility.AFTER_ANSWERING,
                PromptRule.ONLY_KEPT);
        database.clubs()
                .save(club.speaking(
                        Language.understoodBy(discord.preferredLocale()).orElse(club.language())));
    }
}
