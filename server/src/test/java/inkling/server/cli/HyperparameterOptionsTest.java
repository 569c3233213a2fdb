package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.nn.Activation;
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
                new Hyperparameters(
                        1, Activation.RELU, true, 1.0 / 3, 0.123456789, 1, 1e-8, 1024, 10_000_000, Integer.MIN_VALUE),
                new Hyperparameters(1024, Activation.SIGMOID, false, 10, 1, Integer.MAX_VALUE, 0, 2, 1, 0));
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
