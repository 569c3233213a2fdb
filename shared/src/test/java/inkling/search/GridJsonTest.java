package inkling.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.MalformedDataException;
import inkling.train.Hyperparameter;
import inkling.train.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridJsonTest {
    @Test
    void readsAListForEachHyperparameter() {
        Grid grid = GridJson.read("grid.json", """
                {"activation": ["sigmoid", "relu"], "learningRate": [0.05, 1e-3], "l2": [1e-5, 0],
                 "hiddenUnits": [275, 300], "bias": [false, true], "batchSize": [1, 8], "decayRate": [0.9, 1],
                 "decaySteps": [10000, 20000], "steps": [240000, 1000], "seeds": [1, -2]}
                """);
        assertEquals(1024, grid.size());
        assertArrayEquals(new double[] {0, 1}, grid.values(Hyperparameter.ACTIVATION));
        assertArrayEquals(new double[] {0.05, 0.001}, grid.values(Hyperparameter.LEARNING_RATE));
        assertArrayEquals(new double[] {0, 1}, grid.values(Hyperparameter.BIAS));
        assertArrayEquals(new double[] {240_000, 1000}, grid.values(Hyperparameter.STEPS));
        assertArrayEquals(new double[] {1, -2}, grid.values(Hyperparameter.SEED));
    }

    @Test
    void whatIsMissingHasThePapersBestValue() {
        assertEquals(
                List.of(Preset.PAPER_BEST.hyperparameters()),
                GridJson.read("grid.json", "{}").points());
    }

    @Test
    void aSingleValueNeedsNoList() {
        assertEquals(
                List.of(Preset.PAPER_BEST
                        .hyperparameters()
                        .with(Hyperparameter.STEPS, 100)
                        .with(Hyperparameter.BIAS, 1)),
                GridJson.read("grid.json", "{\"steps\": 100, \"bias\": true}").points());
    }

    @Test
    void aSingleSeedNeedsAListSinceItCouldBeMeantAsHowMany() {
        assertEquals(
                "grid.json: seeds: expected a list, [7] for the seed 7 or [1, 2, 3] for three seeds, found 7",
                refused("{\"seeds\": 7}"));
        assertEquals(
                "grid.json: seeds: expected a list, [3] for the seed 3 or [1, 2, 3] for three seeds, found \"all\"",
                refused("{\"seeds\": \"all\"}"));
        assertArrayEquals(
                new double[] {7}, GridJson.read("grid.json", "{\"seeds\": [7]}").values(Hyperparameter.SEED));
    }

    @Test
    void aMisspeltNameIsRefusedAndNamed() {
        for (String name : List.of("learningrate", "lr", "seed", "")) {
            String message = refused("{\"l2\": [0], \"" + name + "\": [0.1]}");
            assertTrue(
                    message.startsWith("grid.json: " + name + ": expected one of hiddenUnits, activation, "), message);
            assertTrue(message.endsWith(" as a name, found " + name), message);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"learningRate\": [0.1, 11]}; learningRate[1]: expected a number above 0 and at most 10, found 11",
                "{\"activation\": [\"tanh\"]}; activation[0]: expected sigmoid or relu, found tanh",
                "{\"steps\": 2.5}; steps: expected a whole number from 1 to 10000000, found 2.5",
                "{\"bias\": [true, 1]}; bias[1]: expected false or true, found 1",
                "{\"l2\": [null]}; l2[0]: expected a number from 0 to 1, found nothing",
                "{\"l2\": null}; l2: expected a list, found nothing",
            })
    void aWrongValueIsRefusedWhereItStands(String json, String message) {
        assertEquals("grid.json: " + message, refused(json));
    }

    @Test
    void valuesThatDoNotGoTogetherAreRefused() {
        String start = "grid.json: the grid: expected values that go together, found others: ";
        assertEquals(start + "Batch size has the value 8 twice", refused("{\"batchSize\": [8, 8]}"));
        assertEquals(start + "Seed must have at least one value, but has none", refused("{\"seeds\": []}"));
        assertEquals(
                start + "2 · L2 strength · learning rate must be at most 0.1, but is 2",
                refused("{\"l2\": 1, \"learningRate\": 1}"));
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() {
        assertEquals("grid.json: line 2", refused("{\"l2\": [0],\n oops}").substring(0, 17));
    }

    private static String refused(String json) {
        return String.valueOf(assertThrows(MalformedDataException.class, () -> GridJson.read("grid.json", json))
                .getMessage());
    }
}
