package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Messages as a person sees them. */
final class MessageViews {
    private MessageViews() {}

    /**
     * @param body what is shown for what it says
     * @param offered what a select offers, whose choices are not its own
     */
    static Persona.MessageView of(
            Message message,
            MessageBody body,
            Optional<String> usedCommand,
            Function<JsonNode, List<Persona.ChoiceView>> offered) {
        return new Persona.MessageView(
                message.id(),
                message.channel(),
                message.author().name(),
                message.author().bot(),
                Times.text(message.sent()),
                message.edited().isPresent(),
                body.has(MessageFlag.COMPONENTS_V2) ? texts(body.components()) : body.content(),
                body.has(MessageFlag.SUPPRESS_EMBEDS) ? List.of() : embeds(body.embeds()),
                rows(body.components(), offered),
                attachments(body.files()),
                message.interaction().map(Interaction::id),
                usedCommand,
                message.thread(),
                message.ephemeral(),
                message.thinking(),
                false,
                message.kind() == Message.Kind.REPLY
                        ? message.reference().map(Message.Reference::message)
                        : Optional.empty());
    }

    /** The texts of a message that is made of components alone. */
    private static String texts(JsonNode components) {
        List<String> texts = new ArrayList<>();
        for (JsonNode component : components) {
            if (ComponentKind.of(component).filter(ComponentKind.TEXT::equals).isPresent()) {
                texts.add(component.path("content").asText());
            } else if (component.has("components")) {
                texts.add(texts(component.path("components")));
            }
        }
        texts.removeIf(String::isEmpty);
        return String.join("\n", texts);
    }

    private static List<Persona.EmbedView> embeds(JsonNode embeds) {
        List<Persona.EmbedView> views = new ArrayList<>();
        for (JsonNode embed : embeds) {
            List<Persona.FieldView> fields = new ArrayList<>();
            embed.path("fields")
                    .forEach(field -> fields.add(new Persona.FieldView(
                            field.path("name").asText(), field.path("value").asText())));
            views.add(new Persona.EmbedView(
                    text(embed, "title"), text(embed, "description"), fields, text(embed.path("footer"), "text")));
        }
        return views;
    }

    private static List<List<Persona.ComponentView>> rows(
            JsonNode components, Function<JsonNode, List<Persona.ChoiceView>> offered) {
        List<List<Persona.ComponentView>> rows = new ArrayList<>();
        for (JsonNode component : components) {
            if (ComponentKind.of(component).filter(ComponentKind.ROW::equals).isPresent()) {
                List<Persona.ComponentView> row = new ArrayList<>();
                component.path("components").forEach(child -> row.add(component(child, offered)));
                rows.add(row);
            } else {
                rows.addAll(rows(component.path("components"), offered));
                if (ComponentKind.of(component.path("accessory"))
                        .filter(ComponentKind.BUTTON::equals)
                        .isPresent()) {
                    rows.add(List.of(component(component.path("accessory"), offered)));
                }
            }
        }
        return rows;
    }

    private static Persona.ComponentView component(
            JsonNode component, Function<JsonNode, List<Persona.ChoiceView>> offered) {
        boolean select =
                ComponentKind.of(component).filter(ComponentKind::isSelect).isPresent();
        String type = component.has("url") ? "link" : select ? "select" : "button";
        return new Persona.ComponentView(
                type,
                component.path("custom_id").asText(),
                component.path(select ? "placeholder" : "label").asText(),
                style(component.path("style").asInt()),
                component.path("disabled").asBoolean(),
                text(component, "url"),
                select ? offered.apply(component) : List.of(),
                select ? Optional.of(choosing(component)) : Optional.empty());
    }

    private static Persona.Choosing choosing(JsonNode select) {
        List<String> chosen = new ArrayList<>();
        for (JsonNode option : select.path("options")) {
            if (option.path("default").asBoolean()) {
                chosen.add(option.path("value").asText());
            }
        }
        // A select of channels, roles or people names them apart.
        select.path("default_values").forEach(each -> chosen.add(each.path("id").asText()));
        return new Persona.Choosing(
                select.path("min_values").asInt(1), select.path("max_values").asInt(1), chosen);
    }

    private static String style(int number) {
        return switch (number) {
            case 1 -> "primary";
            case 2 -> "secondary";
            case 3 -> "success";
            case 4 -> "danger";
            case 5 -> "link";
            default -> "";
        };
    }

    /** A select's options, or the choices of a field. */
    static List<Persona.ChoiceView> choices(JsonNode options) {
        List<Persona.ChoiceView> choices = new ArrayList<>();
        options.forEach(option -> choices.add(new Persona.ChoiceView(
                option.path("label").asText(), option.path("value").asText())));
        return choices;
    }

    private static List<Persona.AttachmentView> attachments(List<StoredFile> files) {
        return files.stream()
                .map(file -> new Persona.AttachmentView(
                        file.name(),
                        file.content().length,
                        file.path(),
                        file.spoiler(),
                        Optional.ofNullable(file.description())))
                .toList();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(text -> !text.isEmpty());
    }
}
