package aftercredits.discord;

import aftercredits.posting.Refusal;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Reads what Discord answers when it will not do something. */
final class Refusals {
    private static final int HTTP_BAD_REQUEST = 400;
    private static final int HTTP_UNAUTHORIZED = 401;
    private static final int HTTP_TIMEOUT = 408;
    private static final int HTTP_TOO_MANY = 429;
    private static final int HTTP_SERVER_ERROR = 500;

    private Refusals() {}

    /**
     * Why it was refused; empty where it is open whether Discord did it: no answer, a time-out, trouble on its side.
     *
     * @param failure what a REST call threw
     */
    static Optional<Refusal> of(RuntimeException failure) {
        return switch (failure) {
            case InsufficientPermissionException permission -> Optional.of(Refusal.PERMISSION_MISSING);
            case ErrorResponseException answer -> of(answer);
            // JDA's own checks, before anything is sent.
            case IllegalArgumentException unfit -> Optional.of(Refusal.OTHER);
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> of(ErrorResponseException answer) {
        int status = answer.getResponse().code;
        boolean open = status < HTTP_BAD_REQUEST
                || status == HTTP_UNAUTHORIZED
                || status == HTTP_TIMEOUT
                || status == HTTP_TOO_MANY
                || status >= HTTP_SERVER_ERROR
                || passes(answer.getErrorResponse());
        return open ? Optional.empty() : Optional.of(reason(answer.getErrorResponse()));
    }

    /** Discord's own troubles, which it answers like a refusal. */
    private static boolean passes(ErrorResponse response) {
        return switch (response) {
            case MESSAGE_SEND_TEMPORARILY_DISABLED,
                    FEATURE_TEMPORARILY_DISABLED,
                    SERVICE_RESOURCE_RATE_LIMIT,
                    CHANNEL_WRITE_RATE_LIMIT,
                    GUILD_WRITE_RATE_LIMIT,
                    SLOWMODE_RATE_LIMIT -> true;
            default -> false;
        };
    }

    private static Refusal reason(ErrorResponse response) {
        return switch (response) {
            case UNKNOWN_CHANNEL, UNKNOWN_GUILD -> Refusal.CHANNEL_GONE;
            case UNKNOWN_MESSAGE -> Refusal.MESSAGE_GONE;
            case MISSING_ACCESS, MISSING_PERMISSIONS -> Refusal.PERMISSION_MISSING;
            case MESSAGE_BLOCKED_BY_AUTOMOD, TITLE_BLOCKED_BY_AUTOMOD, MESSAGE_BLOCKED_BY_HARMFUL_LINK_FILTER ->
                Refusal.BLOCKED_BY_FILTER;
            case THREAD_LOCKED, ILLEGAL_OPERATION_ARCHIVED_THREAD -> Refusal.THREAD_LOCKED;
            case FORUM_POST_TAG_REQUIRED, MISSING_AVAILABLE_TAGS -> Refusal.TAG_REQUIRED;
            default -> Refusal.OTHER;
        };
    }

    /** For a host: what Discord said. Discord's own words name no secret. */
    static String detail(RuntimeException failure) {
        return switch (failure) {
            case InsufficientPermissionException permission ->
                permission.getPermission().getName();
            case ErrorResponseException answer -> answer.getErrorCode() + " " + answer.getMeaning();
            case IllegalArgumentException unfit -> String.valueOf(unfit.getMessage());
            default -> failure.getClass().getSimpleName();
        };
    }
}
