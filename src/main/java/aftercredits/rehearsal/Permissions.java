package aftercredits.rehearsal;

/** What a member may do where, by Discord's rules: roles first, then the channel's overwrites. */
final class Permissions {
    private final ClubServer server;

    Permissions(ClubServer server) {
        this.server = server;
    }

    /** In the server as a whole, as Discord's bits. */
    long inServer(Person person) {
        long permissions = server.everyone().permissions();
        for (String role : person.roles()) {
            permissions |= server.role(role).map(Role::permissions).orElse(0L);
        }
        return ChannelPermission.ADMINISTRATOR.isIn(permissions) ? ChannelPermission.ALL : permissions;
    }

    /**
     * In one channel, as Discord's bits.
     *
     * @param channel a channel, not a thread: a thread has its channel's overwrites
     */
    long in(Channel channel, Person person) {
        long permissions = inServer(person);
        if (ChannelPermission.ADMINISTRATOR.isIn(permissions)) {
            return permissions;
        }
        Channel.Overwrite everyone = channel.overwrites().get(server.id());
        if (everyone != null) {
            permissions = permissions & ~everyone.deny() | everyone.allow();
        }
        long allow = 0;
        long deny = 0;
        for (String role : person.roles()) {
            Channel.Overwrite overwrite = channel.overwrites().get(role);
            if (overwrite != null) {
                allow |= overwrite.allow();
                deny |= overwrite.deny();
            }
        }
        permissions = permissions & ~deny | allow;
        Channel.Overwrite own = channel.overwrites().get(person.id());
        return own == null ? permissions : permissions & ~own.deny() | own.allow();
    }
}
