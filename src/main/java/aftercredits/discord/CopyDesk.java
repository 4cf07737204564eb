package aftercredits.discord;

import aftercredits.club.ClubId;
import aftercredits.club.HostDeeds;
import aftercredits.club.MemberId;
import aftercredits.club.MemberStore;
import aftercredits.discussion.ProposalStore;
import aftercredits.discussion.ResponseStore;
import aftercredits.discussion.SeenGate;
import aftercredits.film.Films;
import aftercredits.text.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** {@code /my data}: a copy of everything that is kept of oneself in this club. */
final class CopyDesk {
    private final MemberStore members;
    private final ResponseStore responses;
    private final ProposalStore proposals;
    private final SeenGate seen;
    private final Films films;
    private final HostDeeds deeds;
    private final Words words;
    private final InstantSource clock;

    CopyDesk(
            MemberStore members,
            ResponseStore responses,
            ProposalStore proposals,
            SeenGate seen,
            Films films,
            HostDeeds deeds,
            Words words,
            InstantSource clock) {
        this.members = members;
        this.responses = responses;
        this.proposals = proposals;
        this.seen = seen;
        this.films = films;
        this.deeds = deeds;
        this.words = words;
        this.clock = clock;
    }

    void copy(Turn turn, SlashCommandInteraction command) {
        turn.reply().defer();
        MyCopy copy = copy(turn);
        if (copy.isEmpty()) {
            turn.reply().say(words.say("discord.my.data.none"));
            return;
        }
        long limit = Optional.ofNullable(command.getGuild())
                .map(Guild::getMaxFileSize)
                .orElse(Note.SMALLEST_UPLOAD_LIMIT);
        List<byte[]> files = copy.files(limit);
        for (int i = 0; i < files.size(); i++) {
            byte[] file = files.get(i);
            String text = i == 0
                    ? words.say("discord.my.data", "count", copy.responses().size(), "files", files.size())
                    : words.say("discord.my.data.more", "number", i + 1, "files", files.size());
            String name = files.size() == 1
                    ? "my-aftercredits.json"
                    : "my-aftercredits-" + (i + 1) + "-of-" + files.size() + ".json";
            // One a message: Discord also limits what a message holds in all.
            turn.reply().say(Note.of(text).attach(name, file));
        }
    }

    private MyCopy copy(Turn turn) {
        ClubId club = turn.who().club().id();
        MemberId member = turn.who().id();
        return new MyCopy(
                turn.who().club(),
                member,
                members.kept(club, member),
                deeds.of(club, member),
                seen.of(club, member),
                members.lookedAt(club, member),
                films.of(club, member),
                proposals.of(club, member),
                responses.of(club, member),
                clock.instant());
    }
}
