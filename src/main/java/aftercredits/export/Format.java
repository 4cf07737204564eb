package aftercredits.export;

/** The shapes an export can have. */
public enum Format {
    JSON,
    CSV
}
