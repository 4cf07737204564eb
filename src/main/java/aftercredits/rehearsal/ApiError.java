package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A refusal in Discord's words and with Discord's codes. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;
    private final transient @Nullable ObjectNode errors;

    private ApiError(int status, int code, String message) {
        this(status, code, message, null);
    }

    private ApiError(int status, int code, String message, @Nullable ObjectNode errors) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    Reply reply() {
        ObjectNode json = Json.object().put("message", getMessage()).put("code", code);
        if (errors != null) {
            json.set("errors", errors);
        }
        return new Reply(status, json);
    }

    /** The same where the body that was wrong is a field of another. */
    ApiError within(String field) {
        if (errors == null) {
            return this;
        }
        ObjectNode wrapped = Json.object();
        wrapped.set(field, errors);
        return new ApiError(status, code, String.valueOf(getMessage()), wrapped);
    }

    static ApiError unauthorized() {
        return new ApiError(401, 0, "401: Unauthorized");
    }

    static ApiError notFound() {
        return new ApiError(404, 0, "404: Not Found");
    }

    static ApiError unknownChannel() {
        return new ApiError(404, 10_003, "Unknown Channel");
    }

    static ApiError unknownServer() {
        return new ApiError(404, 10_004, "Unknown Guild");
    }

    static ApiError unknownMember() {
        return new ApiError(404, 10_007, "Unknown Member");
    }

    static ApiError unknownMessage() {
        return new ApiError(404, 10_008, "Unknown Message");
    }

    static ApiError unknownRole() {
        return new ApiError(404, 10_011, "Unknown Role");
    }

    static ApiError unknownUser() {
        return new ApiError(404, 10_013, "Unknown User");
    }

    static ApiError unknownWebhook() {
        return new ApiError(404, 10_015, "Unknown Webhook");
    }

    static ApiError unknownInteraction() {
        return new ApiError(404, 10_062, "Unknown interaction");
    }

    static ApiError unknownCommand() {
        return new ApiError(404, 10_063, "Unknown application command");
    }

    static ApiError unknownEvent() {
        return new ApiError(404, 10_070, "Unknown Guild Scheduled Event");
    }

    static ApiError tooManyReactions() {
        return new ApiError(403, 30_010, "Maximum number of reactions reached (20)");
    }

    static ApiError tooManyCommands(int most) {
        return new ApiError(400, 30_032, "Maximum number of application commands reached (" + most + ")");
    }

    static ApiError tooManyCommandCreates(int most) {
        return new ApiError(
                400, 30_034, "Max number of daily application command creates has been reached (" + most + ")");
    }

    static ApiError tooManyEvents(int most) {
        return new ApiError(400, 30_038, "Maximum number of uncompleted guild scheduled events reached (" + most + ")");
    }

    static ApiError tooManyThreads() {
        return new ApiError(400, 160_006, "Maximum number of active threads reached");
    }

    static ApiError tagIsRequired() {
        return new ApiError(400, 40_067, "A tag is required to create a forum post in this channel");
    }

    static ApiError requestTooLarge() {
        return new ApiError(413, 40_005, "Request entity too large");
    }

    static ApiError alreadyAcknowledged() {
        return new ApiError(400, 40_060, "Interaction has already been acknowledged.");
    }

    static ApiError missingAccess() {
        return new ApiError(403, 50_001, "Missing Access");
    }

    static ApiError notYourMessage() {
        return new ApiError(403, 50_005, "Cannot edit a message authored by another user");
    }

    static ApiError emptyMessage() {
        return new ApiError(400, 50_006, "Cannot send an empty message");
    }

    static ApiError cannotMessageUser() {
        return new ApiError(403, 50_007, "Cannot send messages to this user");
    }

    static ApiError notATextChannel() {
        return new ApiError(400, 50_008, "Cannot send messages in a non-text channel");
    }

    static ApiError missingPermissions() {
        return new ApiError(403, 50_013, "Missing Permissions");
    }

    static ApiError systemMessage() {
        return new ApiError(403, 50_021, "Cannot execute action on a system message");
    }

    static ApiError wrongChannelType() {
        return new ApiError(400, 50_024, "Cannot execute action on this channel type");
    }

    static ApiError tokenDied() {
        return new ApiError(401, 50_027, "Invalid Webhook Token");
    }

    static ApiError invalidForm(ObjectNode errors) {
        return new ApiError(400, 50_035, "Invalid Form Body", errors);
    }

    static ApiError threadIsArchived() {
        return new ApiError(400, 50_083, "Thread is archived");
    }

    static ApiError invalidJson() {
        return new ApiError(400, 50_109, "The request body contains invalid JSON.");
    }

    static ApiError replyWithoutHistory() {
        return new ApiError(400, 160_002, "Cannot reply without permission to read message history");
    }

    static ApiError threadExists() {
        return new ApiError(400, 160_004, "A thread has already been created for this message");
    }

    static ApiError threadIsLocked() {
        return new ApiError(400, 160_005, "Thread is locked");
    }
}
