package aftercredits.database;

import aftercredits.essay.Film;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/** A film in its columns: film_key, title, year. */
final class FilmColumns {
    private FilmColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Film film) {
        return statement
                .bind("filmKey", film.key().value())
                .bind("title", film.title())
                .bind("year", film.year());
    }

    static Film read(ResultSet row) throws SQLException {
        return new Film(row.getString("title"), Columns.numberIfAny(row, "year", Math::toIntExact));
    }
}
