package badhouse.database;

/** A kind of database, for a class that should not know of kinds. */
final class SqliteShelf {}
