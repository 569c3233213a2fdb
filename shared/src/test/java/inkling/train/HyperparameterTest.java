package inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.nn.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HyperparameterTest {
    private final Hyperparameters best = Preset.PAPER_BEST.hyperparameters();

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItFormats(Hyperparameter hyperparameter) {
        for (Preset preset : Preset.values()) {
            double value = hyperparameter.of(preset.hyperparameters());
            assertEquals(value, hyperparameter.parse(hyperparameter.format(value)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LEARNING_RATE, 0",
        "LEARNING_RATE, 10.1",
        "LEARNING_RATE, NaN",
        "LEARNING_RATE, fast",
        "HIDDEN_UNITS, 0",
        "HIDDEN_UNITS, 1025",
        "HIDDEN_UNITS, 2.5",
        "L2, -1",
        "L2, Infinity",
        "BATCH_SIZE, 1025",
        "STEPS, 10000001",
        "DECAY_RATE, 0",
        "DECAY_STEPS, 0",
        "ACTIVATION, tanh",
        "BIAS, yes",
        "SEED, 2147483648",
        "SEED, ''",
        "LEARNING_RATE, 0x1p-3",
        "LEARNING_RATE, 1d",
    })
    void refusesWhatIsOutOfRange(Hyperparameter hyperparameter, String text) {
        assertThrows(IllegalArgumentException.class, () -> hyperparameter.parse(text));
    }

    @Test
    void saysWhatIsAllowedAndWhatWasGiven() {
        assertMessage(
                "Learning rate must be a number above 0 and at most 10, but is 12",
                () -> Hyperparameter.LEARNING_RATE.parse("12"));
        assertMessage(
                "Hidden units must be a whole number from 1 to 1024, but is 2000",
                () -> best.with(Hyperparameter.HIDDEN_UNITS, 2000));
        assertMessage("Activation must be sigmoid or relu, but is tanh", () -> Hyperparameter.ACTIVATION.parse("tanh"));
        assertMessage(
                "2 · L2 strength · learning rate must be at most 0.1, but is 0.2",
                () -> best.with(Hyperparameter.L2, 1).with(Hyperparameter.LEARNING_RATE, 0.1));
    }

    @Test
    void formatsNumbersAsPeopleTypeThem() {
        assertEquals("1e-5", Hyperparameter.L2.format(1e-5));
        assertEquals("0.05", Hyperparameter.LEARNING_RATE.format(0.05));
        assertEquals("240000", Hyperparameter.STEPS.format(240_000));
        assertEquals("relu", Hyperparameter.ACTIVATION.format(1));
        assertEquals("false", Hyperparameter.BIAS.format(0));
    }

    @Test
    void changesOneValueOnly() {
        Hyperparameters relu = best.with(Hyperparameter.ACTIVATION, 1);
        assertEquals(Activation.RELU, relu.activation());
        assertEquals(best, relu.with(Hyperparameter.ACTIVATION, 0));
    }

    private static void assertMessage(String message, org.junit.jupiter.api.function.Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}
