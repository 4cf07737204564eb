package aftercredits.database;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** An open database that everything of another one is moved to. What others keep beside its tables stays as it is. */
interface MoveTarget extends Sql {
    /** Takes all rows out of these tables, and out of its search's. */
    void empty(Handle handle, List<String> tables);

    /** Has each of these tables give out higher ids than its own here. */
    void goOnAfter(Handle handle, Map<String, Long> lastIds);
}
