import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the build: beside each text of the page that brotli makes smaller, writes it packed, with .br added to its name.
 * The one argument is the folder. Where there is no encoder for this machine, none is written: what is sent is gzip then.
 */
final class PackWithBrotli {
    private static final String ENDING = ".br";
    private static final int BEST = 11; // quality: packed once, sent often

    private PackWithBrotli() {}

    public static void main(String[] args) throws IOException {
        if (!Brotli4jLoader.isAvailable()) {
            System.err.println("inkling: no brotli encoder for this machine, so no .br files: "
                    + Brotli4jLoader.getUnavailabilityCause());
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(ENDING))
                    .toList();
        }
        for (Path file : files) {
            pack(file, file.resolveSibling(file.getFileName() + ENDING));
        }
    }

    private static void pack(Path file, Path packed) throws IOException {
        if (Files.exists(packed) && Files.getLastModifiedTime(packed).compareTo(Files.getLastModifiedTime(file)) > 0) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        byte[] small = Encoder.compress(bytes, new Encoder.Parameters().setQuality(BEST).setWindow(24));
        if (small.length < bytes.length * 0.9) {
            Files.write(packed, small);
        } else {
            Files.deleteIfExists(packed);
        }
    }
}
