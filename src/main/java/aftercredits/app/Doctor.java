package aftercredits.app;

import aftercredits.database.Database;
import aftercredits.database.DatabaseTrouble;
import aftercredits.essay.EssayLibrary;
import aftercredits.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Looks at everything that {@code run} rests on. Changes nothing. */
final class Doctor {
    private final Surroundings surroundings;
    private final Words words;

    Doctor(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.words = surroundings.words();
    }

    List<Finding> examine() {
        ConfigurationReading reading = surroundings.readConfiguration();
        Configuration configuration = reading.configuration();
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.addAll(configuration(reading));
        findings.add(essays(configuration));
        findings.add(database(configuration));
        findings.add(new ShardFindings(words).look(configuration));
        findings.addAll(new BackupFindings(configuration, surroundings).look());
        findings.addAll(new LeftClubFindings(surroundings).look(configuration.database()));
        findings.add(new PrivacyFile(configuration.privacy()).finding(words));
        findings.add(token(configuration));
        findings.add(new DiscordReach(configuration.discordApi(), configuration.token(), words).look());
        findings.add(model(configuration));
        findings.add(port(configuration.rehearsalPort()));
        findings.add(metrics(configuration));
        return findings;
    }

    private Finding java() {
        return Finding.well(words.say(
                "app.doctor.java",
                "version",
                Runtime.version().toString(),
                "home",
                System.getProperty("java.home", "?")));
    }

    private List<Finding> configuration(ConfigurationReading reading) {
        if (!reading.problems().isEmpty()) {
            return reading.problems().stream()
                    .map(problem ->
                            Finding.missing(problem.where() + ": " + withoutStop(problem.what()), problem.next()))
                    .toList();
        }
        return List.of(reading.configuration()
                .file()
                .map(file -> Finding.well(words.say("app.doctor.configuration", "file", file.toString())))
                .orElseGet(() -> Finding.well(words.say("app.doctor.defaults"))));
    }

    private Finding essays(Configuration configuration) {
        EssayLibrary.Shelf shelf = new EssayLibrary(configuration.essays()).read();
        int problems = shelf.problems().size() + shelf.warnings().size();
        Object[] places = {
            "folder", configuration.essays().toString(),
            "readable", shelf.essays().size(),
            "problems", problems
        };
        if (problems > 0) {
            return Finding.note(
                    words.say("app.doctor.essays.problems.what", places), words.say("app.doctor.essays.problems.next"));
        }
        String what = words.say("app.doctor.essays", places);
        return shelf.essays().isEmpty()
                ? Finding.note(what, words.say("app.doctor.essays.none.next"))
                : Finding.well(what);
    }

    private Finding database(Configuration configuration) {
        try {
            // Of another version it is left alone here: only a start may change it.
            Database.openToRead(configuration.database()).close();
            try (Database opened = RunCommand.open(configuration, surroundings)) {
                return Finding.well(words.say("app.doctor.database", "product", opened.product()));
            }
        } catch (DatabaseTrouble trouble) {
            return switch (trouble.kind()) {
                case IN_USE, IN_USE_ELSEWHERE -> Finding.well(words.say("app.doctor.database.in-use"));
                case ABSENT -> Finding.well(words.say("app.doctor.database.absent"));
                case EMPTY -> Finding.well(words.say("app.doctor.database.empty"));
                case OLDER -> Finding.well(words.say("app.doctor.database.older"));
                default -> Finding.missing(withoutStop(trouble.what()), trouble.next());
            };
        }
    }

    private Finding token(Configuration configuration) {
        return configuration.token().isPresent()
                ? Finding.well(words.say("app.doctor.token"))
                : Finding.note(words.say("app.doctor.token.absent.what"), words.say("app.doctor.token.absent.next"));
    }

    private Finding model(Configuration configuration) {
        return configuration
                .model()
                .map(address -> new ModelReach(address, words).look())
                .orElseGet(() -> Finding.well(words.say("app.doctor.model.off")));
    }

    private Finding port(OptionalInt chosen) {
        int port = chosen.orElse(RehearsalPort.USUAL);
        if (port == 0) {
            return Finding.well(words.say("app.doctor.port.any"));
        }
        String number = Integer.toString(port);
        if (RehearsalPort.isFree(port)) {
            return Finding.well(words.say("app.doctor.port", "port", number));
        }
        String next = chosen.isPresent() ? "app.doctor.port.exact.next" : "app.doctor.port.taken.next";
        return Finding.note(words.say("app.doctor.port.taken.what", "port", number), words.say(next));
    }

    private Finding metrics(Configuration configuration) {
        return configuration
                .metrics()
                .map(address -> {
                    String written = ServedMonitoring.written(address);
                    return RehearsalPort.isFree(address)
                            ? Finding.well(words.say("app.doctor.metrics", "address", written))
                            : Finding.note(
                                    words.say("app.doctor.metrics.taken.what", "address", written),
                                    words.say("app.doctor.metrics.taken.next"));
                })
                .orElseGet(() -> Finding.well(words.say("app.doctor.metrics.off")));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
