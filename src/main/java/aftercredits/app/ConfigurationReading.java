package aftercredits.app;

import aftercredits.text.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the environment and the configuration file say.
 *
 * @param configuration where something can't be used its default stands, so that one problem hides no other
 * @param problems none, or the configuration is not to be run with
 */
record ConfigurationReading(Configuration configuration, List<Complaint> problems) {

    /**
     * @param environment the process's variables; one that is empty counts as not set
     * @param folder what relative paths start from
     */
    static ConfigurationReading read(Map<String, String> environment, Path folder, Words words) {
        return new ConfigurationReader(environment, folder, words).read();
    }
}
