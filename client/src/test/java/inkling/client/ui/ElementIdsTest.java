package inkling.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.train.Hyperparameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program asks the pages of webapp for elements by their ids: all of them are there. */
class ElementIdsTest {
    private static final Path PROGRAM = Path.of("src/main/java");
    private static final Path PAGES = Path.of("../webapp/src/main/web");

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s(?:for|list|form|aria-(?:controls|labelledby|describedby))=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BY_ID = Pattern.compile("\\b(?:byId|getElementById)\\(\\s*(\"[^\"]*\")\\s*\\)");

    /** What else takes ids, up to the last of them; and what its class appends to an id before it asks for it. */
    private static final Map<Pattern, List<String>> TAKERS = Map.of(
            Pattern.compile("\\bfoldBelow\\(\\s*\\d+,\\s*(\"[^\"]*\")"), List.of(""),
            Pattern.compile("\\bnew Tabs\\(\\s*(\"[^\"]*\")"), List.of(""),
            Pattern.compile("\\bnew ColorScale\\(\\s*(\"[^;]*?\")\\s*\\)"), List.of(""),
            Pattern.compile("\\bnew FetchedStage\\(\\s*(\"[^\"]*\")"), List.of("-style", "-content"),
            Pattern.compile("\\bnew PcaView\\(\\s*(\"[^\"]*\")"), List.of("", "-large", "-help"),
            Pattern.compile("\\bnew ChartView\\(\\s*(\"[^\"]*\")"),
                    List.of("", "-step", "-training", "-validation", "-before", "-zoom"),
            Pattern.compile("\\bnew ChartView\\([^;]*?,\\s*(\"[^\"]*\")\\s*\\)"), List.of(""));

    private static final Set<String> IDS = new HashSet<>();
    private static final List<String> GIVEN_TWICE = new ArrayList<>();

    @BeforeAll
    static void readThePages() throws IOException {
        for (Path page : files(PAGES, ".html")) {
            Matcher id = ID.matcher(Files.readString(page));
            while (id.find()) {
                if (!IDS.add(id.group(1))) {
                    GIVEN_TWICE.add(page.getFileName() + ": " + id.group(1));
                }
            }
        }
    }

    @Test
    void everyElementThatTheProgramAsksForIsInAPage() throws IOException {
        List<String> missing = new ArrayList<>();
        int asked = 0;
        for (Path file : files(PROGRAM, ".java")) {
            for (String id : asked(Files.readString(file))) {
                asked++;
                if (!IDS.contains(id)) {
                    missing.add(file.getFileName() + ": " + id);
                }
            }
        }
        assertEquals(List.of(), missing, "ids that no page has");
        assertTrue(asked > 100, "found only " + asked + " ids in the program: is it written in another way now?");
    }

    @Test
    void everyHyperparameterIsExplainedInTheHelp() {
        for (Hyperparameter h : Hyperparameter.values()) {
            assertTrue(IDS.contains("help-" + h.key()), h.key());
        }
    }

    private static List<String> asked(String source) {
        List<String> ids = new ArrayList<>(found(BY_ID, source));
        TAKERS.forEach((taker, suffixes) ->
                found(taker, source).forEach(id -> suffixes.forEach(suffix -> ids.add(id + suffix))));
        return ids;
    }

    /** The literals in the first group of a pattern, wherever it matches. */
    private static List<String> found(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .flatMap(match -> LITERAL.matcher(match.group(1)).results())
                .map(literal -> literal.group(1))
                .toList();
    }

    /** The stages are put into one document. */
    @Test
    void noIdIsGivenTwice() {
        assertEquals(List.of(), GIVEN_TWICE);
    }

    @Test
    void everyLabelAndDescriptionNamesAnElement() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : files(PAGES, ".html")) {
            Matcher reference = REFERENCE.matcher(Files.readString(page));
            while (reference.find()) {
                for (String id : reference.group(1).split(" ", -1)) {
                    if (!IDS.contains(id)) {
                        missing.add(page.getFileName() + ":" + reference.group());
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
