package aftercredits.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections to one address, and tells so: a connection that is new may follow one that broke. */
final class PostgresSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    private transient Runnable newcomer = () -> {};

    /** @param newcomer run before each connection is opened, from now on */
    void onEach(Runnable newcomer) {
        this.newcomer = newcomer;
    }

    @Override
    public Connection getConnection() throws SQLException {
        newcomer.run();
        return super.getConnection();
    }
}
