import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A step of the build: writes the class BuildId, whose constant is a digest of all that page and workers are made of. The first
 * argument is the folder for sources that are made, the others are the files and folders that count. The same sources give the
 * same id, wherever they are.
 */
final class WriteBuildId {
    private static final int DIGITS = 12; // of 64: they tell builds apart, and guard nothing

    private WriteBuildId() {}

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Path file = Path.of(args[0], "inkling", "client", "protocol", "BuildId.java");
        String source = source(digest(Arrays.copyOfRange(args, 1, args.length)));
        if (!Files.exists(file) || !Files.readString(file).equals(source)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        }
    }

    private static String digest(String[] roots) throws IOException, NoSuchAlgorithmException {
        TreeMap<String, Path> files = new TreeMap<>();
        for (int i = 0; i < roots.length; i++) {
            Path root = Path.of(roots[i]);
            String prefix = i + "/";
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile)
                        .forEach(each -> files.put(prefix + root.relativize(each).toString().replace('\\', '/'), each));
            }
        }
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (var each : files.entrySet()) {
            sha256.update((each.getKey() + "\0" + Files.size(each.getValue()) + "\0").getBytes("UTF-8"));
            sha256.update(Files.readAllBytes(each.getValue()));
        }
        return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
    }

    private static String source(String digest) {
        return """
                package inkling.client.protocol;

                /** Which build this is; made by it. */
                final class BuildId {
                    static final String OF_THIS = "build:%s";

                    private BuildId() {}
                }
                """.formatted(digest);
    }
}
