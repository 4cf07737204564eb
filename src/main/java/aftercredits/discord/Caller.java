package aftercredits.discord;

import aftercredits.club.ChannelId;
import aftercredits.club.Club;
import aftercredits.club.Hosts;
import aftercredits.club.Member;
import aftercredits.club.MemberId;
import aftercredits.club.RoleId;
import aftercredits.discussion.EntryId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * Who acts, where, and what they may.
 *
 * @param entry the interaction's own id, by which an answer given twice is known
 * @param host whether they may run the club
 * @param managesServer whether they have Discord's Manage Server
 * @param hostRoleGone whether the club names a host role that was deleted
 */
record Caller(
        Club club,
        Member member,
        ChannelId channel,
        EntryId entry,
        boolean host,
        boolean managesServer,
        boolean hostRoleGone) {
    /** Whoever caused {@code interaction} in a server. */
    static Caller of(Interaction interaction, Club club) {
        net.dv8tion.jda.api.entities.Member member = Objects.requireNonNull(interaction.getMember());
        boolean managesServer = member.hasPermission(Permission.MANAGE_SERVER);
        boolean managesEvents = managesServer || member.hasPermission(Permission.MANAGE_EVENTS);
        var roles = member.getRoles().stream()
                .map(role -> new RoleId(role.getIdLong()))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                club,
                new Member(
                        new MemberId(member.getIdLong()),
                        member.getUser().getName(),
                        member.getEffectiveName(),
                        Optional.of(member.getEffectiveAvatarUrl())),
                new ChannelId(interaction.getChannelIdLong()),
                new EntryId(interaction.getIdLong()),
                Hosts.mayRun(club, roles, managesEvents),
                managesServer,
                club.hostRole()
                        .filter(role -> member.getGuild().getRoleById(role.snowflake()) == null)
                        .isPresent());
    }

    MemberId id() {
        return member.id();
    }
}
