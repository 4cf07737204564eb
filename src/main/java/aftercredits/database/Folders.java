package aftercredits.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Names in a folder are as lasting as the folder itself. */
final class Folders {
    private Folders() {}

    /** Brings a folder's names to the disk, so that a file that was moved stands under its new one after a power cut. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no folders; it keeps their names by itself.
        }
    }
}
