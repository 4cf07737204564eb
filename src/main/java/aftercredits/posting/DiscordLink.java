package aftercredits.posting;

import aftercredits.club.ChannelId;
import aftercredits.club.ClubId;

/** Addresses that Discord's apps open by themselves. */
public final class DiscordLink {
    private static final String CHANNELS = "https://discord.com/channels/";

    private DiscordLink() {}

    public static String to(ClubId club) {
        return CHANNELS + club;
    }

    /** @param channel or a thread */
    public static String to(ClubId club, ChannelId channel) {
        return to(club) + "/" + channel;
    }

    public static String to(ClubId club, ChannelId channel, MessageId message) {
        return to(club, channel) + "/" + message;
    }
}
