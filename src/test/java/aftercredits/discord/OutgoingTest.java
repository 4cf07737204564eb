package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.posting.OutgoingMessage;
import net.dv8tion.jda.api.entities.Message.MentionType;
import org.junit.jupiter.api.Test;

class OutgoingTest {
    private static final OutgoingMessage REMINDER = OutgoingMessage.plain("@here <@21> Still open");

    @Test
    void nothing_pings_but_the_here_of_what_a_host_wanted_to_ping_and_never_when_it_is_changed() {
        assertThat(Outgoing.create(REMINDER).getAllowedMentions()).isEmpty();
        assertThat(Outgoing.create(REMINDER.pinging()).getAllowedMentions()).containsExactly(MentionType.HERE);
        assertThat(Outgoing.edit(REMINDER.pinging()).getAllowedMentions()).isEmpty();
    }
}
