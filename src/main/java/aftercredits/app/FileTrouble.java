package aftercredits.app;

import aftercredits.text.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why a file could not be read or written; the platform's messages are often just the path. */
final class FileTrouble {
    private FileTrouble() {}

    static String reason(IOException trouble, Words words) {
        return switch (trouble) {
            case NoSuchFileException e -> words.say("app.file.missing");
            case AccessDeniedException e -> words.say("app.file.denied");
            case NotDirectoryException e -> words.say("app.file.not-a-folder");
            case CharacterCodingException e -> words.say("app.file.not-utf8");
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(trouble.getMessage());
        };
    }
}
