package aftercredits.app;

import aftercredits.essay.EssayId;
import aftercredits.essay.EssayParser;
import aftercredits.rehearsal.EssayFolder;
import aftercredits.text.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The configured folder of essays. Files that lead elsewhere are left alone, whoever put them there. */
final class EssaysOnDisk implements EssayFolder {
    /** Most file systems' limit on a name. */
    private static final int LONGEST_NAME_BYTES = 255;

    /** No name anywhere, though only Windows minds some of it. */
    private static final Pattern UNFIT = Pattern.compile(
            "^\\.|^\\s|[<>:\"/\\\\|?*\\p{Cntrl}]|^readme|[\\s.]\\.[^.]*$|^(?:con|prn|aux|nul|com\\d|lpt\\d)\\.",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Path folder;
    private final Words words;
    private final Linking linking;

    /** How a file gets a second name. */
    @FunctionalInterface
    interface Linking {
        /**
         * @throws FileAlreadyExistsException if there is something of that name
         * @throws UnsupportedOperationException if the file system knows no second names
         */
        void link(Path name, Path file) throws IOException;
    }

    EssaysOnDisk(Path folder, Words words) {
        this(folder, words, Files::createLink);
    }

    EssaysOnDisk(Path folder, Words words, Linking linking) {
        this.folder = folder;
        this.words = words;
        this.linking = linking;
    }

    @Override
    public String path() {
        return folder.toString();
    }

    @Override
    public List<String> names() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(EssaysOnDisk::isFile)
                    .map(entry -> entry.getFileName().toString())
                    .filter(EssaysOnDisk::isFit)
                    .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo))
                    .toList();
        } catch (IOException noFolder) {
            return List.of();
        }
    }

    @Override
    public Opening open(String name) {
        if (!isFit(name)) {
            return new Refused(Why.NAME, name);
        }
        try {
            byte[] bytes = bytes(folder.resolve(name));
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new Opening.Opened(text.toString(), version(bytes));
        } catch (CharacterCodingException notUtf8) {
            return new Refused(Why.NOT_TEXT, "");
        } catch (Unfit unfit) {
            return unfit.refused;
        } catch (IOException trouble) {
            return failed(trouble);
        }
    }

    @Override
    public synchronized Saving save(String name, String text, Optional<String> known) {
        if (!isFit(name)) {
            return new Refused(Why.NAME, name);
        }
        try {
            byte[] bytes = encoded(text);
            Files.createDirectories(folder);
            Path file = folder.resolve(name);
            Optional<String> standing = standing(file);
            if (standing.isEmpty()) {
                Optional<String> twin = twin(name);
                return twin.isPresent() ? new Refused(Why.TWIN, twin.get()) : create(file, bytes);
            }
            return standing.equals(known) ? replace(file, bytes) : new Saving.Stands(standing.get());
        } catch (CharacterCodingException loneSurrogate) {
            return new Refused(Why.NOT_TEXT, "");
        } catch (Unfit unfit) {
            return unfit.refused;
        } catch (IOException trouble) {
            return failed(trouble);
        }
    }

    private static byte[] encoded(String text) throws IOException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        if (encoded.remaining() > EssayParser.MOST_BYTES) {
            throw new Unfit(Why.TOO_LARGE);
        }
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static Optional<String> standing(Path file) throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(version(bytes(file))) : Optional.empty();
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!isFile(file)) {
            throw new Unfit(Why.LINK);
        }
        if (Files.size(file) > EssayParser.MOST_BYTES) {
            throw new Unfit(Why.TOO_LARGE);
        }
        return Files.readAllBytes(file);
    }

    /** A file whose essay has the same id, under another ending. */
    private Optional<String> twin(String name) {
        EssayId id = EssayId.ofFile(name);
        return names().stream()
                .filter(other -> !other.equals(name) && EssayId.ofFile(other).equals(id))
                .findFirst();
    }

    /** Written aside first, so that nobody ever reads half of it; a link takes a name only where nothing has it. */
    private Saving create(Path file, byte[] bytes) throws IOException {
        Path aside = writtenAside(bytes);
        try {
            try {
                linking.link(file, aside);
            } catch (FileAlreadyExistsException meanwhile) {
                throw meanwhile;
            } catch (UnsupportedOperationException | FileSystemException noLinks) {
                Files.move(aside, file);
            }
            return new Saving.Saved(version(bytes));
        } catch (FileAlreadyExistsException meanwhile) {
            return new Saving.Stands(version(bytes(file)));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Saving replace(Path file, byte[] bytes) throws IOException {
        Path aside = writtenAside(bytes);
        try {
            PosixFileAttributeView rights = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(Files.getPosixFilePermissions(file));
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Saving.Saved(version(bytes));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Under a name with a dot, which the library does not take for an essay. */
    private Path writtenAside(byte[] bytes) throws IOException {
        Path aside = folder.resolve(".saving-" + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer all = ByteBuffer.wrap(bytes);
            while (all.hasRemaining()) {
                channel.write(all);
            }
            channel.force(true);
        } catch (IOException failed) {
            Files.deleteIfExists(aside);
            throw failed;
        }
        return aside;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isFit(String name) {
        String ending = name.toLowerCase(Locale.ROOT);
        if (!(ending.endsWith(".md") || ending.endsWith(".txt"))
                || UNFIT.matcher(name).find()
                || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            return false;
        }
        try {
            return !EssayId.ofFile(name).value().isEmpty();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private Refused failed(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException gone -> new Refused(Why.MISSING, "");
            case FileAlreadyExistsException notAFolder ->
                failed(new NotDirectoryException(String.valueOf(notAFolder.getFile())));
            default -> new Refused(Why.FAILED, FileTrouble.reason(trouble, words));
        };
    }

    private static String version(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static final class Unfit extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Refused refused;

        Unfit(Why why) {
            super(why.name());
            refused = new Refused(why, "");
        }
    }
}
