package aftercredits.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-27,2026-11-27",
        "' 2026-11-7 ',2026-11-07",
        "2026/11/27,2026-11-27",
        "2026.11.27,2026-11-27",
        "27.11.2026,2026-11-27",
        "11/27/2026,2026-11-27",
        "5/5/2027,2027-05-05",
        "2028-02-29,2028-02-29"
    })
    void a_date_that_means_one_day_is_read(String typed, LocalDate date) {
        assertThat(WrittenTime.date(typed)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11/12/2026",
                "2026-13-01",
                "2027-02-29",
                "27.11.",
                "26-11-27",
                "Friday",
                "20261127",
                "2026-11-27-1",
                "12026-11-27",
                "0-0-0000"
            })
    void any_other_is_not(String typed) {
        assertThat(WrittenTime.date(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20:00,20:00",
        "8:30,08:30",
        "' 20.15 ',20:15",
        "20h30,20:30",
        "2030,20:30",
        "0000,00:00",
        "8 pm,20:00",
        "8:30pm,20:30",
        "12 AM,00:00",
        "12:15 pm,12:15",
        "23:59,23:59"
    })
    void a_time_that_means_one_is_read(String typed, LocalTime time) {
        assertThat(WrittenTime.time(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "24:00", "20:60", "13 pm", "0 am", "830", "20:5", "evening", "20:00:00", "-1:00"})
    void any_other_time_is_not(String typed) {
        assertThat(WrittenTime.time(typed)).isEmpty();
    }
}
