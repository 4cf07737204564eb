package aftercredits.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the house, for the rooms under one root package: the real one, or the one built badly on purpose. */
final class HouseRules {
    /** Each room sees those before it. */
    private static final List<String> CORE =
            List.of("text", "club", "essay", "prompt", "posting", "discussion", "film", "schedule", "export");

    private static final List<String> ADAPTERS = List.of("discord", "database", "rehearsal", "model", "metrics");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** One rule for each room: it sees only the rooms before it; adapters see no adapter; nobody sees the app. */
    List<ArchRule> directions() {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < CORE.size(); i++) {
            rules.add(roomMayNotSee(
                    CORE.get(i), Stream.concat(CORE.subList(i + 1, CORE.size()).stream(), outerRooms())));
        }
        for (String adapter : ADAPTERS) {
            rules.add(roomMayNotSee(adapter, outerRooms().filter(other -> !other.equals(adapter))));
        }
        return rules;
    }

    ArchRule onlyDiscordKnowsJda() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("discord"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.dv8tion..")
                .allowEmptyShould(true);
    }

    ArchRule onlyDatabaseKnowsSql() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("database"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "org.flywaydb..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "com.zaxxer.."))
                .allowEmptyShould(true);
    }

    /** What a kind of database does in its own way is in classes of its name; which kind it is, its address says. */
    ArchRule onlyTheAddressTellsKindsOfDatabasesApart() {
        String kinds = "\\.(Sqlite|Postgres)[^.]*";
        return noClasses()
                .that()
                .resideInAPackage(room("database"))
                .and()
                .haveNameNotMatching(".*(" + kinds + "|\\.(DatabaseAddress|ShardLeases)[^.]*)")
                .should()
                .dependOnClassesThat(nameMatching("org\\.(sqlite|postgresql)\\..*|.*" + kinds))
                .allowEmptyShould(true);
    }

    ArchRule onlyRehearsalRunsAServer() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("rehearsal"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
                .allowEmptyShould(true);
    }

    ArchRule onlyMetricsKnowsMicrometer() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("metrics"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..", "com.sun.net.httpserver..")
                .allowEmptyShould(true);
    }

    /** What it is asked for is numbers: it has no name and no word that it could give away. */
    ArchRule metricsSeeNoMember() {
        return roomMayNotSee("metrics", CORE.stream());
    }

    ArchRule onlyModelKnowsLanguageModels() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("model"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .allowEmptyShould(true);
    }

    ArchRule onlyChartsDraw() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("discussion.chart"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "org.jfree..")
                .allowEmptyShould(true);
    }

    ArchRule chartsSeeNoMember() {
        return noClasses()
                .that()
                .resideInAPackage(room("discussion.chart"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        room("club"),
                        room("essay"),
                        room("prompt"),
                        room("posting"),
                        room("film"),
                        root + ".discussion"))
                .allowEmptyShould(true);
    }

    ArchRule modelSeesNoMember() {
        return roomMayNotSee("model", Stream.of("club", "posting", "discussion", "film", "schedule", "export"));
    }

    ArchRule onlyAppReadsClockAndEnvironment() {
        DescribedPredicate<JavaCall<?>> reads =
                DescribedPredicate.describe("reads the system's clock or environment", call -> {
                    String target = call.getTargetOwner().getName() + "." + call.getName();
                    boolean now = call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    return now
                            || target.equals("java.lang.System.currentTimeMillis")
                            || target.equals("java.lang.System.getenv")
                            || target.equals("java.time.InstantSource.system")
                            || target.startsWith("java.time.Clock.system");
                });
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("app"))
                .should()
                .callMethodWhere(reads)
                .allowEmptyShould(true);
    }

    ArchRule pureRoomsTouchNoFileOrNetwork() {
        return noClasses()
                .that(resideInAnyPackage(room("text"), room("essay"), room("prompt")))
                .and()
                .haveNameNotMatching(".*\\.EssayLibrary(\\$.*)?")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("java.nio.file..", "java.net.http.."))
                        .or(nameMatching("java\\.io\\.File.*|java\\.net\\..*Socket|java\\.lang\\.Thread")))
                .allowEmptyShould(true);
    }

    ArchRule noTwoPackagesKnowEachOther() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .haveNameMatching(".*(Manager|Helpers?|Utils?|Data|Info|Processor)(\\$.*)?")
                .allowEmptyShould(true);
    }

    private ArchRule roomMayNotSee(String room, Stream<String> others) {
        String[] forbidden = others.map(this::room).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .as(room + " sees none of " + Arrays.toString(forbidden))
                .allowEmptyShould(true);
    }

    private static Stream<String> outerRooms() {
        return Stream.concat(ADAPTERS.stream(), Stream.of("app"));
    }

    private String room(String name) {
        return root + "." + name + "..";
    }
}
