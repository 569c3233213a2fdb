package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.server.data.Gzip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page weighs on its way, in bytes; target/page-weight.txt has the table. */
class PageWeightTest {
    private static final String PAGE = "js/page-program.js";
    private static final String WORKERS = "js/worker-program.js";
    private static final String STARTER = "models/starter.json";

    private static final int MOST_PAGE = 123_300;
    private static final int MOST_PAGE_BROTLI = 102_700;
    private static final int MOST_WORKERS = 58_800;
    private static final int MOST_SHELL = 15_100; // all else that the first picture needs
    private static final int MOST_STARTER = 1_000_000;
    private static final int MOST_FORCED = 1_500; // which nothing waits for, unless colours are forced

    /** What the first page names to be loaded at once. */
    private static final Pattern NAMED =
            Pattern.compile("(?:<link rel=\"[^>]*?href|<script[^>]*?src)=\"([^\"]+)\"([^>]*)>");

    /**
     * A file.
     *
     * @param brotli 0 where it is not packed so
     */
    private record Weight(String file, int raw, int gzip, int brotli) {
        static Weight of(String file) {
            byte[] bytes = read(file);
            if (bytes == null) {
                throw new AssertionError("there is no " + file);
            }
            byte[] brotli = read(file + ".br");
            return new Weight(file, bytes.length, Gzip.packSmall(bytes).length, brotli == null ? 0 : brotli.length);
        }

        /** What a browser of today loads. */
        int best() {
            return brotli == 0 ? Math.min(gzip, raw) : brotli;
        }

        String line() {
            return file + "\t" + raw + "\t" + gzip + "\t" + best() + "\n";
        }
    }

    @Test
    void eachProgramKeepsWithinItsWeight() {
        Weight page = Weight.of(PAGE);
        assertTrue(page.gzip <= MOST_PAGE, page::line);
        assertTrue(page.brotli <= MOST_PAGE_BROTLI, page::line);
        Weight workers = Weight.of(WORKERS);
        assertTrue(workers.gzip <= MOST_WORKERS, workers::line);
        Weight forced = Weight.of("css/forced.css");
        assertTrue(forced.gzip <= MOST_FORCED, forced::line);
    }

    @Test
    void theFirstVisitKeepsWithinItsWeight() throws IOException {
        List<Weight> all = new ArrayList<>();
        for (String file : firstVisit()) {
            all.add(Weight.of(file));
        }
        StringBuilder table = new StringBuilder("file\traw\tgzip\tbrotli\n");
        all.forEach(weight -> table.append(weight.line()));
        Weight total = new Weight(
                "first visit, without the images",
                all.stream().mapToInt(Weight::raw).sum(),
                all.stream().mapToInt(Weight::gzip).sum(),
                all.stream().mapToInt(Weight::best).sum());
        table.append(total.line());
        Files.writeString(Path.of("target/page-weight.txt"), table);
        int shell = all.stream()
                .filter(weight ->
                        !List.of(PAGE, "js/worker.js", WORKERS, STARTER).contains(weight.file))
                .mapToInt(Weight::gzip)
                .sum();
        assertTrue(shell <= MOST_SHELL, table::toString);
        assertTrue(Weight.of(STARTER).gzip <= MOST_STARTER, table::toString);
    }

    @Test
    void thePageNamesItsProgramAndNoProgramIsThereTwice() {
        List<String> files = firstVisit();
        assertTrue(files.contains(PAGE) && files.contains(STARTER), files::toString);
        assertEquals(files.stream().distinct().toList(), files);
    }

    /** The page, what it names, and the training worker that it starts. */
    private static List<String> firstVisit() {
        List<String> files = new ArrayList<>(List.of("index.html"));
        byte[] html = read("index.html");
        Matcher named = NAMED.matcher(new String(html == null ? new byte[0] : html, StandardCharsets.UTF_8));
        while (named.find()) {
            if (!named.group(2).contains("media=")) {
                files.add(named.group(1));
            }
        }
        files.add("js/worker.js");
        files.add(WORKERS);
        return files;
    }

    private static byte @Nullable [] read(String file) {
        try (InputStream in = PageWeightTest.class.getResourceAsStream("/web/" + file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
