package aftercredits.export;

import static aftercredits.export.TestLog.ANA;
import static aftercredits.export.TestLog.BO;
import static org.assertj.core.api.Assertions.assertThat;

import aftercredits.club.Consent;
import aftercredits.discussion.Answer;
import aftercredits.discussion.AskedPrompt;
import aftercredits.discussion.Discussion;
import aftercredits.discussion.EntryId;
import aftercredits.posting.MessageId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class JsonLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestLog log = new TestLog();

    @Test
    void the_fields_are_those_of_discord_chat_exporter_in_its_order() {
        gesture();

        JsonNode root = written();

        assertThat(fields(root))
                .containsExactly("guild", "channel", "dateRange", "exportedAt", "messages", "messageCount");
        assertThat(fields(root.get("guild"))).containsExactly("id", "name", "iconUrl");
        assertThat(fields(root.get("channel")))
                .containsExactly("id", "type", "categoryId", "category", "name", "topic");
        assertThat(fields(root.get("dateRange"))).containsExactly("after", "before");
        assertThat(fields(root.at("/messages/0")))
                .containsExactly(
                        "id",
                        "type",
                        "timestamp",
                        "timestampEdited",
                        "callEndedTimestamp",
                        "isPinned",
                        "content",
                        "author",
                        "attachments",
                        "embeds",
                        "stickers",
                        "reactions",
                        "mentions",
                        "inlineEmojis",
                        "aftercredits");
        assertThat(fields(root.at("/messages/1")))
                .containsSubsequence("mentions", "reference", "inlineEmojis", "aftercredits")
                .endsWith("aftercredits");
        assertThat(fields(root.at("/messages/1/author")))
                .containsExactly("id", "name", "discriminator", "nickname", "color", "isBot", "roles", "avatarUrl");
        assertThat(fields(root.at("/messages/1/reference"))).containsExactly("messageId", "channelId", "guildId");
    }

    @Test
    void members_who_are_mentioned_go_by_their_names_and_the_words_stand_beside_as_they_were_written() {
        String words = "So says <@501>, <@!502> too; not <@999>, <@&501> or <#501>.";
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        log.answer(prompt, ANA, new Answer.Say("First."));
        log.answer(prompt, BO, new Answer.Say(words));

        JsonNode message = written().at("/messages/2");

        assertThat(message.at("/content").asText()).isEqualTo("So says @Ana, @Bo too; not <@999>, <@&501> or <#501>.");
        assertThat(message.at("/aftercredits/words").asText()).isEqualTo(words);
    }

    @Test
    void a_response_is_a_reply_to_the_prompts_message() {
        AskedPrompt prompt = gesture();

        JsonNode root = written();
        JsonNode question = root.at("/messages/0");
        JsonNode reply = root.at("/messages/1");

        assertThat(question.get("type").asText()).isEqualTo("Default");
        assertThat(question.get("id").asText())
                .isEqualTo(prompt.message().orElseThrow().toString());
        assertThat(question.get("content").asText())
                .isEqualTo("Was Anora's gesture gratitude or habit?\ngratitude / habit");
        assertThat(question.at("/author/isBot").asBoolean()).isTrue();
        assertThat(reply.get("type").asText()).isEqualTo("Reply");
        assertThat(reply.at("/reference/messageId")).isEqualTo(question.get("id"));
        assertThat(reply.at("/reference/channelId").asText()).isEqualTo("300");
        assertThat(reply.at("/reference/guildId").asText()).isEqualTo("100");
        assertThat(reply.get("content").asText()).isEqualTo("gratitude");
        assertThat(reply.at("/author/nickname").asText()).isEqualTo("Ana");
        assertThat(reply.at("/author/discriminator").asText()).isEqualTo("0000");
        assertThat(reply.at("/author/color").isNull()).isTrue();
        assertThat(root.get("messageCount").asInt()).isEqualTo(2);
    }

    @Test
    void a_message_of_the_thread_refers_to_what_it_replied_to_else_to_the_prompt() {
        AskedPrompt prompt = gesture();
        MessageId first = log.write(prompt, BO, "It is neither.", prompt.message());
        log.write(prompt, ANA, "Why neither?", Optional.of(first));
        log.write(prompt, BO, "Just so.", Optional.empty());

        assertThat(referencesOf(TestLog.all()))
                .containsExactly(
                        prompt.message().orElseThrow().toString(),
                        prompt.message().orElseThrow().toString(),
                        first.toString(),
                        prompt.message().orElseThrow().toString());
        assertThat(written().at("/messages/2/id").asText()).isEqualTo(first.toString());
    }

    @Test
    void with_pseudonyms_a_reply_refers_to_the_other_message_by_the_id_that_it_has_in_the_file() {
        AskedPrompt prompt = gesture();
        MessageId first = log.write(prompt, BO, "It is neither.", prompt.message());
        log.write(prompt, ANA, "Why neither?", Optional.of(first));
        ExportRequest request = TestLog.all(ExportRequest.Names.PSEUDONYM);

        JsonNode root = written(request);

        assertThat(referencesOf(request).get(2))
                .isEqualTo(root.at("/messages/2/id").asText())
                .isNotEqualTo(first.toString());
    }

    private List<String> referencesOf(ExportRequest request) {
        return StreamSupport.stream(written(request).get("messages").spliterator(), false)
                .filter(message -> message.has("reference"))
                .map(message -> message.at("/reference/messageId").asText())
                .toList();
    }

    @Test
    void every_revision_and_the_consent_stand_under_aftercredits() {
        AskedPrompt prompt = gesture();
        log.answer(prompt, ANA, new Answer.Say("She has learnt no other way."));
        log.answer(prompt, ANA, new Answer.TakeStance("habit"));
        log.allow(ANA, Consent.QUOTE_WITHOUT_NAME);

        JsonNode reply = written().at("/messages/1");
        JsonNode ours = reply.get("aftercredits");

        assertThat(reply.get("content").asText()).isEqualTo("habit\nShe has learnt no other way.");
        assertThat(reply.get("timestamp").asText()).isEqualTo("2026-11-22T20:01:00.000+01:00");
        assertThat(reply.get("timestampEdited").asText()).isEqualTo("2026-11-22T20:03:00.000+01:00");
        assertThat(ours.get("prompt").asText()).isEqualTo("Was Anora's gesture gratitude or habit?");
        assertThat(ours.get("passage").asText()).isEqualTo("It’s unclear whether");
        assertThat(ours.get("stances")).hasSize(2);
        assertThat(ours.get("stance").asText()).isEqualTo("habit");
        assertThat(ours.get("words").asText()).isEqualTo("She has learnt no other way.");
        assertThat(ours.get("revision").asInt()).isEqualTo(3);
        assertThat(ours.get("revisions")).hasSize(3);
        assertThat(ours.at("/revisions/0/stance").asText()).isEqualTo("gratitude");
        assertThat(ours.at("/revisions/0/words").isNull()).isTrue();
        assertThat(ours.get("consent").asText()).isEqualTo("quote-without-name");
        assertThat(ours.get("essay").asText()).isEqualTo("anora");
    }

    @Test
    void a_response_that_was_never_changed_has_no_edited_time() {
        gesture();

        assertThat(written().at("/messages/1/timestampEdited").isNull()).isTrue();
    }

    @Test
    void prompts_and_responses_of_all_discussions_come_oldest_first() {
        Discussion anora = log.discussion("anora", 300);
        Discussion stalker = log.discussion("stalker", 301);
        AskedPrompt first = log.ask(anora, "First?", "");
        AskedPrompt second = log.ask(stalker, "Second?", "");
        log.answer(second, ANA, new Answer.Say("to the second"));
        log.answer(first, BO, new Answer.Say("to the first"));
        AskedPrompt third = log.ask(anora, "Third?", "");
        log.answer(first, ANA, new Answer.Say("late to the first"));
        log.answer(third, BO, new Answer.Say("to the third"));

        JsonNode messages = written().get("messages");

        assertThat(messages)
                .extracting(message -> message.get("content").asText())
                .containsExactly(
                        "First?",
                        "Second?",
                        "to the second",
                        "to the first",
                        "Third?",
                        "late to the first",
                        "to the third");
        assertThat(messages)
                .extracting(message -> message.get("timestamp").asText())
                .isSorted();
    }

    @Test
    void a_prompt_that_nobody_answered_is_left_out() {
        Discussion anora = log.discussion("anora", 300);
        log.ask(anora, "Silence?", "");
        log.answer(log.ask(anora, "Noise?", ""), ANA, new Answer.Say("yes"));

        assertThat(written().get("messages")).hasSize(2);
    }

    @Test
    void the_channel_of_one_discussion_is_its_thread_under_its_parent() {
        gesture();

        JsonNode channel = written().get("channel");

        assertThat(channel.get("id").asText()).isEqualTo("300");
        assertThat(channel.get("type").asText()).isEqualTo("GuildPublicThread");
        assertThat(channel.get("name").asText()).isEqualTo("Discussion: Anora (2024)");
        assertThat(channel.get("categoryId").asText()).isEqualTo("200");
        assertThat(channel.get("category").asText()).isEqualTo("films");
    }

    @Test
    void the_channel_of_several_discussions_is_the_home_channel_and_each_message_names_its_thread() {
        gesture();
        AskedPrompt other = log.ask(log.discussion("stalker", 301), "Is the room real?", "");
        log.answer(other, BO, new Answer.Say("no"));

        JsonNode root = written();

        assertThat(root.at("/channel/id").asText()).isEqualTo("200");
        assertThat(root.at("/channel/type").asText()).isEqualTo("GuildTextChat");
        assertThat(root.at("/channel/categoryId").isNull()).isTrue();
        assertThat(root.get("messages"))
                .extracting(message -> message.at("/aftercredits/thread").asText())
                .containsExactly("300", "300", "301", "301");
    }

    @Test
    void ids_are_strings_of_their_snowflakes() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        EntryId entry = log.answer(prompt, ANA, new Answer.Say("because"));

        JsonNode reply = written().at("/messages/1");

        assertThat(reply.get("id").isTextual()).isTrue();
        assertThat(reply.get("id").asText()).isEqualTo(entry.toString());
        assertThat(reply.at("/author/id").asText()).isEqualTo("501");
    }

    @Test
    void half_an_emoji_does_not_break_the_file() {
        AskedPrompt prompt = log.ask(log.discussion("anora", 300), "Why?", "");
        log.answer(prompt, ANA, new Answer.Say("broken \uD83D here \" \\ \u0000 \u2028"));

        assertThat(written().at("/messages/1/content").asText()).isEqualTo("broken \uFFFD here \" \\ \uFFFD \u2028");
    }

    private AskedPrompt gesture() {
        AskedPrompt prompt = log.ask(
                log.discussion("anora", 300),
                "Was Anora's gesture gratitude or habit?",
                "It’s unclear whether",
                "gratitude",
                "habit");
        log.answer(prompt, ANA, new Answer.TakeStance("gratitude"));
        return prompt;
    }

    private JsonNode written() {
        return written(TestLog.all());
    }

    private JsonNode written(ExportRequest request) {
        try {
            return JSON.readTree(log.written(request, Format.JSON));
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        assertThat(StreamSupport.stream(node.spliterator(), false).count()).isEqualTo(names.size());
        return names;
    }
}
