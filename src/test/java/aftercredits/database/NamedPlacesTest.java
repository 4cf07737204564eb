package aftercredits.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPlacesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT name FROM club WHERE id = :club",
                "SELECT name FROM club WHERE id IN (:a,:b_2) AND x=:a",
                "INSERT INTO secret (name, value) VALUES (?, ?)",
                "SELECT '12:30' || \":quoted\" || 'it''s :no place' FROM club WHERE id = :id",
                "SELECT CAST(:a AS regclass), b::text, :c::bigint",
                "SELECT 1 -- of :nothing\nFROM club WHERE id = :id",
                "SELECT 1 /* of :nothing, or ? */ FROM club WHERE id = :id",
                "SELECT 3 - 1, 4 / 2, :a-:b, :a/:b",
                "SELECT 1 FROM club WHERE name LIKE :like ESCAPE '!' AND :x <> ''",
                "",
            })
    void places_are_found_where_jdbis_own_parser_finds_them(String sql) {
        ParsedSql expected = new ColonPrefixSqlParser().parse(sql, null);

        assertThat(new NamedPlaces().parse(sql, null)).isEqualTo(expected);
    }
}
