package aftercredits.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.Test;

class PeopleTest extends WithBot {
    @Test
    void a_role_that_is_given_comes_with_the_next_command() throws Exception {
        bot.jda().updateCommands().addCommands(Commands.slash("mine", "Mine")).complete();
        discord.backstage().giveRole(ben, "Host");

        ben.use(general, "mine", Map.of(), Map.of());
        SlashCommandInteractionEvent event = bot.next(SlashCommandInteractionEvent.class);
        assertThat(event.getMember().getRoles())
                .extracting(role -> role.getName())
                .containsExactly("Host");
        event.reply("Yes").complete();

        discord.backstage().takeRole(ben, "Host");
        ben.use(general, "mine", Map.of(), Map.of());
        SlashCommandInteractionEvent again = bot.next(SlashCommandInteractionEvent.class);
        assertThat(again.getMember().getRoles()).isEmpty();
        again.reply("No").complete();
    }

    @Test
    void a_role_that_is_deleted_is_its_members_no_more() throws Exception {
        discord.backstage().deleteRole("Host");

        bot.next(RoleDeleteEvent.class);
        assertThat(Http11.send(discord, "GET", "/guilds/" + discord.guild() + "/members/" + ana.id(), "")
                        .body())
                .contains("\"roles\":[]");
    }

    @Test
    void slow_mode_holds_members_up_and_neither_bots_nor_those_who_manage_messages() throws Exception {
        discord.backstage().slowDown(general, 60);
        ben.write(general, "One");
        ana.write(general, "One");
        ana.write(general, "Two");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ben.write(general, "Two"))
                .withMessageContaining("Slow mode is on here. Wait 60 seconds");
        for (int i = 0; i < 2; i++) {
            Http11.post(discord, "/channels/" + general + "/messages", "{\"content\":\"from the bot\"}");
        }
        discord.backstage().slowDown(general, 0);
        ben.write(general, "Three");
        assertThat(ana.messages(general))
                .extracting(Persona.MessageView::content)
                .containsExactly("One", "One", "Two", "from the bot", "from the bot", "Three");
    }

    @Test
    void who_left_sees_and_does_nothing_and_is_not_found() throws Exception {
        bot.close();
        bot = new Bot(discord, GatewayIntent.GUILD_MEMBERS);
        String message = ben.write(general, "Farewell");

        discord.backstage().leave(ben);

        assertThat(bot.next(GuildMemberRemoveEvent.class).getUser().getId()).isEqualTo(ben.id());
        assertThat(ben.channels()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ben.write(general, "Still me"));
        assertThat(Http11.send(discord, "GET", "/guilds/" + discord.guild() + "/members/" + ben.id(), "")
                        .body())
                .contains("\"code\":10007");
        assertThat(last(ana, general).id()).isEqualTo(message);

        discord.backstage().comeBack(ben);
        assertThat(ben.channels()).isNotEmpty();
    }

    @Test
    void a_bot_that_is_thrown_out_reaches_nothing_until_it_is_let_in_again() throws Exception {
        bot.jda().updateCommands().addCommands(Commands.slash("mine", "Mine")).complete();
        discord.backstage().removeBot();

        bot.next(GuildLeaveEvent.class);
        assertThat(ana.commands()).isEmpty();
        assertThat(Http11.post(discord, "/channels/" + general + "/messages", "{\"content\":\"x\"}")
                        .body())
                .contains("\"code\":50001");
        assertThat(Http11.send(discord, "GET", "/guilds/" + discord.guild(), "").body())
                .contains("\"code\":10004");

        discord.backstage().inviteBot();
        bot.next(GuildJoinEvent.class);
        assertThat(ana.commands()).hasSize(1);
        bot.channel("general").sendMessage("Back").complete();
        assertThat(contents(ana, general)).containsExactly("Back");
    }
}
