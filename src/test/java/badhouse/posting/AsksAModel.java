package badhouse.posting;

import dev.langchain4j.model.chat.ChatModel;

/** Breaks a rule on purpose: a language model outside its room. */
public interface AsksAModel {
    ChatModel model();
}
