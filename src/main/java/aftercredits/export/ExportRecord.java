package aftercredits.export;

import aftercredits.club.MemberId;
import java.time.Instant;

/**
 * That a part of a club's log was taken out of the database.
 *
 * @param by the host; {@link #NOBODY} for the command line, and once the host has asked to be forgotten
 * @param request the part, with the revisions up to which the log was read
 * @param responses how many it held, each counted once
 * @param handedOver whether whoever asked has got all of it
 */
public record ExportRecord(
        Instant at,
        MemberId by,
        Place place,
        Format format,
        ExportRequest request,
        long responses,
        boolean handedOver) {
    public static final MemberId NOBODY = new MemberId(0);

    /** Where it was asked for. */
    public enum Place {
        DISCORD,
        COMMAND_LINE
    }
}
