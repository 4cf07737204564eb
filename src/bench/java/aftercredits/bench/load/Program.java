package aftercredits.bench.load;

import aftercredits.text.Words;
import java.util.List;

/**
 * What runs in a JVM of its own.
 *
 * @param ready what it says on its standard output when it answers
 */
record Program(String name, String main, List<String> arguments, String ready) {
    static final Program OURS = new Program(
            "aftercredits",
            "aftercredits.app.Launcher",
            List.of("run"),
            Words.english().say("app.run.discord"));

    static final Program BARE = new Program("bare bot", PongBot.class.getName(), List.of(), PongBot.READY);
}
