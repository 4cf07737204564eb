package aftercredits.discord;

import static aftercredits.discussion.ClubNight.ANA;
import static aftercredits.discussion.ClubNight.CLUB;
import static aftercredits.discussion.ClubNight.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Club;
import aftercredits.club.MemoryMemberStore;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.ClubNight;
import aftercredits.discussion.EntryId;
import aftercredits.discussion.MemoryDiscussionStore;
import aftercredits.discussion.MemoryResponseStore;
import aftercredits.film.FilmsOfMember;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MyCopyTest {
    @Test
    void what_is_too_large_for_one_file_goes_into_several_and_nothing_is_lost() throws IOException {
        MyCopy copy = copyOf(40);
        int limit = 4_000;

        List<byte[]> files = copy.files(limit);

        assertThat(files).hasSizeGreaterThan(3).allMatch(file -> file.length <= limit);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            JsonNode file = new ObjectMapper().readTree(files.get(i));
            assertThat(file.get("part").asInt()).isEqualTo(i + 1);
            assertThat(file.get("parts").asInt()).isEqualTo(files.size());
            file.get("responses")
                    .forEach(response -> words.add(response.get("words").asText()));
        }
        assertThat(words).hasSize(40).first().isEqualTo("Answer 1");
        assertThat(words).last().isEqualTo("Answer 40");
    }

    @Test
    void what_fits_is_one_file() {
        assertThat(copyOf(40).files(1_000_000)).hasSize(1);
        assertThat(copyOf(0).files(10)).hasSize(1);
    }

    private static MyCopy copyOf(int answers) {
        MemoryMemberStore members = new MemoryMemberStore();
        MemoryDiscussionStore discussions = new MemoryDiscussionStore();
        MemoryResponseStore responses = new MemoryResponseStore(discussions, members);
        AskedPrompt asked = new ClubNight(discussions).asked();
        for (int i = 1; i <= answers; i++) {
            responses.save(new EntryId(i), asked.id(), ANA, new Answer.Say("Answer " + i), EVENING.plusSeconds(i));
        }
        return new MyCopy(
                Club.unset(CLUB, "Kino"),
                ANA.id(),
                members.kept(CLUB, ANA.id()),
                Map.of(),
                List.of(),
                Optional.empty(),
                FilmsOfMember.NOTHING,
                List.of(),
                responses.of(CLUB, ANA.id()),
                EVENING);
    }
}
