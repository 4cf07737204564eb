package aftercredits.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Who comes and goes, with which roles, and what the bot's role permits. */
final class Membership {
    private final World world;
    private final Gateway gateway;

    Membership(World world, Gateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    private Person person(String id) {
        return world.server()
                .person(id)
                .orElseThrow(() -> new IllegalArgumentException("There never was a member " + id));
    }

    /** @param role its name */
    void giveRole(String id, String role, boolean given) {
        give(id, role(role).id(), given);
    }

    void makeHost(String id, boolean host) {
        if (world.server().isHost(person(id)) != host) {
            give(id, world.server().hostRole(), host);
        }
    }

    private void give(String id, String roleId, boolean given) {
        Person person = person(id);
        List<String> roles = new ArrayList<>(person.roles());
        roles.remove(roleId);
        if (given) {
            roles.add(roleId);
        }
        Person changed = person.withRoles(roles);
        world.server().change(changed);
        tell("GUILD_MEMBER_UPDATE", changed.memberJson());
    }

    /** Nobody is told: the next interaction says it. */
    void speak(String id, String locale) {
        world.server().change(person(id).speaking(locale));
    }

    private Role role(String name) {
        return world.server().roles().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + name));
    }

    void renameRole(String role, String name) {
        tellChanged(role(role).called(name));
    }

    /** Discord takes it from its members without telling of each. */
    void deleteRole(String name) {
        Role role = role(name);
        for (Person person : world.server().members()) {
            world.server()
                    .change(person.withRoles(person.roles().stream()
                            .filter(id -> !id.equals(role.id()))
                            .toList()));
        }
        world.server().remove(role);
        tell("GUILD_ROLE_DELETE", Json.object().put("role_id", role.id()));
    }

    private void tellChanged(Role changed) {
        world.server().change(changed);
        ObjectNode json = Json.object();
        json.set("role", changed.json(world.bot().id()));
        tell("GUILD_ROLE_UPDATE", json);
    }

    void rename(String id, String name) {
        Person changed = person(id).called(name);
        world.server().change(changed);
        tell("GUILD_MEMBER_UPDATE", changed.memberJson());
    }

    /** Grants a permission in the whole server by the bot's own role, or takes it away. */
    void grantBot(ChannelPermission permission, boolean granted) {
        tellChanged(world.server().roles().stream()
                .filter(Role::bot)
                .findFirst()
                .orElseThrow()
                .with(permission, granted));
    }

    void leave(String id) {
        Person person = person(id);
        world.server().leave(person);
        if (person.bot()) {
            world.tell("GUILD_DELETE", Json.object().put("id", world.server().id()));
            return;
        }
        ObjectNode json = Json.object();
        json.set("user", person.userJson());
        tell("GUILD_MEMBER_REMOVE", json);
    }

    /** Somebody new. */
    void join(String id, String handle, String name, String locale) {
        world.server().change(new Person(id, handle, name, false, List.of(), world.now(), locale));
        enter(id);
    }

    void enter(String id) {
        Person person = person(id);
        world.server().enter(person);
        if (person.bot()) {
            gateway.tellOfServer();
            world.turn().touch();
        } else {
            tell("GUILD_MEMBER_ADD", person.memberJson());
        }
    }

    void outOfReach(boolean trouble) {
        world.server().outOfReach(trouble);
        gateway.tellOfServer();
        world.turn().touch();
    }

    private void tell(String event, ObjectNode json) {
        world.tell(event, json.put("guild_id", world.server().id()));
    }
}
