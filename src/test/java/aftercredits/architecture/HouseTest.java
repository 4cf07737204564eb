package aftercredits.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house stands as it was designed; and each rule bites, shown on a house built badly on purpose. */
class HouseTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("aftercredits");
    private static final JavaClasses BADLY_BUILT = new ClassFileImporter().importPackages("badhouse");

    private static Stream<ArchRule> rules(HouseRules house) {
        return Stream.concat(
                house.directions().stream(),
                Stream.of(
                        house.onlyDiscordKnowsJda(),
                        house.onlyDatabaseKnowsSql(),
                        house.onlyTheAddressTellsKindsOfDatabasesApart(),
                        house.onlyRehearsalRunsAServer(),
                        house.onlyModelKnowsLanguageModels(),
                        house.onlyMetricsKnowsMicrometer(),
                        house.metricsSeeNoMember(),
                        house.modelSeesNoMember(),
                        house.onlyChartsDraw(),
                        house.chartsSeeNoMember(),
                        house.onlyAppReadsClockAndEnvironment(),
                        house.pureRoomsTouchNoFileOrNetwork(),
                        house.noTwoPackagesKnowEachOther(),
                        house.namesSayWhatAThingIs()));
    }

    @TestFactory
    Stream<DynamicTest> our_house_keeps_the_rule() {
        return rules(new HouseRules("aftercredits"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> the_rule_bites_on_a_bad_house() {
        return rules(new HouseRules("badhouse"))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(BADLY_BUILT).hasViolation())
                                .isTrue()));
    }

    @Test
    void every_room_is_null_marked() throws IOException {
        Path rooms = Path.of("src/main/java/aftercredits");
        try (Stream<Path> packages = Files.walk(rooms)) {
            List<Path> unmarked = packages.filter(Files::isDirectory)
                    .filter(HouseTest::holdsClasses)
                    .filter(room -> !isNullMarked(room.resolve("package-info.java")))
                    .toList();
            assertThat(unmarked).isEmpty();
        }
    }

    private static boolean holdsClasses(Path room) {
        try (Stream<Path> files = Files.list(room)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean isNullMarked(Path packageFile) {
        try {
            return Files.exists(packageFile) && Files.readString(packageFile).contains("@NullMarked");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
