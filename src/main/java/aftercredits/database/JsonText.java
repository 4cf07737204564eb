package aftercredits.database;

import aftercredits.posting.OutgoingMessage.Button;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Lists as they stand in a column. */
final class JsonText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<List<Button>>> BUTTONS = new TypeReference<>() {};

    private JsonText() {}

    static String of(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> strings(String json) {
        return read(json, STRINGS);
    }

    static List<List<Button>> buttons(String json) {
        return read(json, BUTTONS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A column holds no list that this program wrote", damaged);
        }
    }
}
