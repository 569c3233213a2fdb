package inkling.search;

import static inkling.train.Hyperparameter.ACTIVATION;
import static inkling.train.Hyperparameter.BATCH_SIZE;
import static inkling.train.Hyperparameter.BIAS;
import static inkling.train.Hyperparameter.HIDDEN_UNITS;
import static inkling.train.Hyperparameter.L2;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static inkling.train.Hyperparameter.STEPS;
import static inkling.train.Hyperparameter.TRAINING_IMAGES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.train.Hyperparameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapAxesTest {
    private static final Grid BEST = Grid.at(Hyperparameters.DEFAULTS);

    @Test
    void areActivationAndLearningRateWhereThoseDiffer() {
        assertEquals(HeatMapAxes.PAPER, HeatMapAxes.of(Grid.PAPER.points()));
        Grid with = Grid.QUICK.with(BATCH_SIZE, 1, 8);
        assertEquals(HeatMapAxes.PAPER, HeatMapAxes.of(with.points()));
        assertEquals(List.of(BATCH_SIZE, BIAS, L2, HIDDEN_UNITS), HeatMapAxes.PAPER.within(with.points()));
    }

    @Test
    void areThoseAlsoWhereNothingElseNeedsAPlace() {
        assertEquals(HeatMapAxes.PAPER, HeatMapAxes.of(BEST.points()));
        assertEquals(
                HeatMapAxes.PAPER,
                HeatMapAxes.of(BEST.with(L2, 0, 1e-5).with(HIDDEN_UNITS, 5, 6).points()));
        assertEquals(HeatMapAxes.PAPER, HeatMapAxes.of(BEST.withSeeds(3).points()));
    }

    @Test
    void areWhateverElseDiffers() {
        List<Hyperparameters> images = BEST.with(TRAINING_IMAGES, 100, 1000).points();
        assertEquals(new HeatMapAxes(ACTIVATION, TRAINING_IMAGES), HeatMapAxes.of(images));
        List<Hyperparameters> rates = BEST.with(TRAINING_IMAGES, 100, 1000)
                .with(LEARNING_RATE, 0.1, 0.2)
                .points();
        assertEquals(new HeatMapAxes(TRAINING_IMAGES, LEARNING_RATE), HeatMapAxes.of(rates));
        List<Hyperparameters> three = BEST.with(TRAINING_IMAGES, 100, 1000)
                .with(BATCH_SIZE, 1, 2)
                .with(STEPS, 10, 20)
                .points();
        HeatMapAxes axes = HeatMapAxes.of(three);
        assertEquals(new HeatMapAxes(STEPS, BATCH_SIZE), axes);
        assertEquals(List.of(TRAINING_IMAGES, BIAS, L2, HIDDEN_UNITS), axes.within(three));
    }
}
