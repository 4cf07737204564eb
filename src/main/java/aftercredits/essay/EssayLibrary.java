package aftercredits.essay;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of essays that every club of this bot may read. */
public final class EssayLibrary {
    private final Path folder;
    private final Map<Path, ReadFile> lastRead = new ConcurrentHashMap<>();
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Shelf latest;
    /** When that was begun to be read. */
    private long latestNanos;

    public EssayLibrary(Path folder) {
        this.folder = folder;
    }

    /**
     * What the folder holds, read afresh.
     *
     * @param essays by id
     * @param problems of every file that can't be read, and of the folder itself; one bad file hides no other
     * @param warnings what should be mended in the essays that can be read
     */
    public record Shelf(List<Essay> essays, List<Problem> problems, List<Problem> warnings) {}

    /**
     * An essay with what tells its file's versions apart.
     *
     * @param version the same for the same bytes
     */
    public record Edition(Essay essay, String version) {}

    /** A file as it was when it was last parsed: parsing all of them at every keystroke of a search would be slow. */
    private record ReadFile(FileTime changed, long bytes, String version, ParsedEssay parsed) {}

    /**
     * Reads every {@code .md} and {@code .txt} file of the folder (README files excepted). Those who ask at once get what one
     * of them reads after all of them have asked.
     */
    public Shelf read() {
        long askedNanos = System.nanoTime();
        reading.lock();
        try {
            Shelf others = latest;
            if (others == null || latestNanos - askedNanos < 0) {
                long beganNanos = System.nanoTime();
                others = readNow();
                latest = others;
                latestNanos = beganNanos;
            }
            return others;
        } finally {
            reading.unlock();
        }
    }

    private Shelf readNow() {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(EssayLibrary::isEssay).sorted().toList();
        } catch (IOException e) {
            return new Shelf(List.of(), List.of(Problems.of(folder.toString(), 1, "no-folder")), List.of());
        }
        lastRead.keySet().retainAll(new HashSet<>(files));
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Map<EssayId, Essay> essays = new HashMap<>();
        Map<EssayId, String> fileNames = new HashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            switch (parse(file)) {
                case ParsedEssay.Unreadable(List<Problem> found) -> problems.addAll(found);
                case ParsedEssay.Readable(Essay essay, List<Problem> found) -> {
                    warnings.addAll(found);
                    String other = fileNames.putIfAbsent(essay.id(), name);
                    if (other == null) {
                        essays.put(essay.id(), essay);
                    } else {
                        problems.add(Problems.of(
                                name,
                                1,
                                "twice",
                                "other",
                                other,
                                "id",
                                essay.id().value()));
                    }
                }
            }
        }
        return new Shelf(byId(essays), List.copyOf(problems), List.copyOf(warnings));
    }

    /** The essays as {@link #read} finds them, by id. */
    public List<Edition> editions() {
        List<Essay> essays = read().essays();
        Map<Essay, String> versions = new IdentityHashMap<>();
        for (ReadFile file : lastRead.values()) {
            if (file.parsed() instanceof ParsedEssay.Readable readable) {
                versions.put(readable.essay(), file.version());
            }
        }
        return essays.stream()
                .filter(versions::containsKey)
                .map(essay -> new Edition(essay, Objects.requireNonNull(versions.get(essay))))
                .toList();
    }

    static List<Essay> byId(Map<EssayId, Essay> essays) {
        return essays.values().stream()
                .sorted(Comparator.comparing(essay -> essay.id().value()))
                .toList();
    }

    private ParsedEssay parse(Path file) {
        String name = file.getFileName().toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            ReadFile known = lastRead.get(file);
            if (known != null
                    && known.changed().equals(attributes.lastModifiedTime())
                    && known.bytes() == attributes.size()) {
                return known.parsed();
            }
            byte[] bytes = Files.readAllBytes(file);
            ParsedEssay parsed = EssayParser.parse(name, bytes);
            lastRead.put(file, new ReadFile(attributes.lastModifiedTime(), attributes.size(), version(bytes), parsed));
            return parsed;
        } catch (AccessDeniedException e) {
            return new ParsedEssay.Unreadable(List.of(Problems.of(name, 1, "denied")));
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName();
            return new ParsedEssay.Unreadable(List.of(Problems.of(name, 1, "unreadable", "reason", reason)));
        }
    }

    private static String version(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static boolean isEssay(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean textFile = name.endsWith(".md") || name.endsWith(".txt");
        return textFile && !name.startsWith("readme") && !name.startsWith(".") && !Files.isDirectory(file);
    }
}
