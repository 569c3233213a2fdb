package inkling.client.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.client.models.ServerModels.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelRowTest {
    @Test
    void aLineTellsWhatAModelIs() {
        assertEquals("97.86 % after 240,000 steps · sigmoid · yesterday", ModelRow.about(entry("done", null, 0)));
    }

    @Test
    void howItEndedIsToldUnlessItEndedWellAndSoAreOpenings() {
        assertEquals(
                "collapsed, 97.86 % after 240,000 steps, test opened 2× · sigmoid · yesterday",
                ModelRow.about(entry("collapsed", null, 2)));
    }

    @Test
    void whatIsWrongWithABrokenFileIsAllThatIsTold() {
        assertEquals("broken: torn off", ModelRow.about(entry("done", "torn off", 0)));
    }

    private static Entry entry(String status, @Nullable String error, int openings) {
        return new Entry("name", "etag", "", error, 0.9786, 240_000, status, "yesterday", "sigmoid", "", openings);
    }
}
