package badhouse.export;

import java.sql.Connection;

/** Breaks a rule on purpose: SQL outside its room. */
public interface KnowsSql {
    Connection connection();
}
