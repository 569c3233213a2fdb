package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.train.CommandLine;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

class HyperparameterOptionsTest {
    @ParameterizedTest
    @EnumSource
    void aPresetNeedsNoMoreThanItsName(Preset preset) {
        assertEquals("--preset=" + preset.key(), CommandLine.options(preset.hyperparameters()));
    }

    @Test
    void theNearestPresetIsTaken() {
        Hyperparameters quickly = Preset.QUICK.hyperparameters().with(Hyperparameter.SEED, -5);
        assertEquals("--preset=quick --seed=-5", CommandLine.options(quickly));
        Hyperparameters withBias = Preset.PAPER_BEST.hyperparameters().with(Hyperparameter.BIAS, 1);
        assertEquals("--preset=paper-best-bias", CommandLine.options(withBias));
    }

    static Stream<Hyperparameters> hyperparameters() {
        return Stream.of(
                Preset.PAPER_BEST_BIAS.hyperparameters().with(Hyperparameter.BIAS, 0),
                Preset.QUICK.hyperparameters().with(Hyperparameter.BIAS, 1),
                Hyperparameters.DEFAULTS
                        .with(Hyperparameter.HIDDEN_UNITS, 1)
                        .with(Hyperparameter.ACTIVATION, 1)
                        .with(Hyperparameter.BIAS, 1)
                        .with(Hyperparameter.LEARNING_RATE, 1.0 / 3)
                        .with(Hyperparameter.DECAY_RATE, 0.123456789)
                        .with(Hyperparameter.DECAY_STEPS, 1)
                        .with(Hyperparameter.L2, 1e-8)
                        .with(Hyperparameter.BATCH_SIZE, 1024)
                        .with(Hyperparameter.STEPS, 10_000_000)
                        .with(Hyperparameter.SEED, Integer.MIN_VALUE),
                Hyperparameters.DEFAULTS
                        .with(Hyperparameter.HIDDEN_UNITS, 1024)
                        .with(Hyperparameter.LEARNING_RATE, 10)
                        .with(Hyperparameter.DECAY_RATE, 1)
                        .with(Hyperparameter.DECAY_STEPS, Integer.MAX_VALUE)
                        .with(Hyperparameter.L2, 0)
                        .with(Hyperparameter.BATCH_SIZE, 2)
                        .with(Hyperparameter.STEPS, 1)
                        .with(Hyperparameter.SEED, 0));
    }

    @ParameterizedTest
    @MethodSource("hyperparameters")
    void optionsAreReadBackToTheSameHyperparameters(Hyperparameters hyperparameters) {
        List<String> options = List.of(CommandLine.options(hyperparameters).split(" ", -1));
        String presetKey = options.get(0).substring("--preset=".length());
        Preset preset = Stream.of(Preset.values())
                .filter(p -> p.key().equals(presetKey))
                .findFirst()
                .orElseThrow();
        var parsed = new picocli.CommandLine(HyperparameterOptions.addedTo(CommandSpec.create()))
                .parseArgs(options.subList(1, options.size()).toArray(new String[0]));
        assertEquals(hyperparameters, HyperparameterOptions.given(parsed, preset.hyperparameters()));
    }
}
