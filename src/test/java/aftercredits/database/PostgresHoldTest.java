package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aftercredits.club.Club;
import aftercredits.club.ClubId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresHoldTest {
    private static final Club KINO = Club.unset(new ClubId(11), "Kino");

    @RegisterExtension
    final FreshPostgres server = new FreshPostgres();

    @Test
    void a_second_bot_is_refused_and_the_first_goes_on() {
        Database first = server.open();

        DatabaseTrouble trouble = catchThrowableOfType(DatabaseTrouble.class, server::open);

        assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.IN_USE_ELSEWHERE);
        assertThat(trouble.what()).contains("Another Aftercredits", "connected from 127.0.0.1 since 20");
        first.clubs().save(KINO);
        assertThat(first.clubs().all()).containsExactly(KINO);
    }
}
