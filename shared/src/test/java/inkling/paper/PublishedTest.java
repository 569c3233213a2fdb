package inkling.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.analysis.Difference;
import inkling.analysis.Proportion;
import inkling.search.Grid;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import org.junit.jupiter.api.Test;

class PublishedTest {
    @Test
    void theAccuraciesAreThoseOfTable2AndSection5() {
        double[] percent = {98.24, 98.16, 98.12, 98.10, 98.08, 97.76};
        for (Published published : Published.values()) {
            assertEquals(
                    percent[published.ordinal()], 100 * published.validation().share(), 1e-9);
        }
        assertEquals(0.9787, Published.TEST.share(), 1e-12);
    }

    @Test
    void theWinnerIsThePreset() {
        assertEquals(Preset.PAPER_BEST.hyperparameters(), Published.FIRST.hyperparameters());
        assertEquals(Preset.PAPER_BEST_BIAS.hyperparameters(), Published.BIAS.hyperparameters());
    }

    @Test
    void aRunIsFoundWhateverItsSeed() {
        for (Published published : Published.values()) {
            Hyperparameters run = published.hyperparameters().with(Hyperparameter.SEED, 77);
            assertEquals(published, Published.of(run));
            assertEquals(published != Published.BIAS, Published.hasTried(run));
        }
        Hyperparameters other = Preset.PAPER_BEST.hyperparameters().with(Hyperparameter.STEPS, 1000);
        assertNull(Published.of(other));
        assertFalse(Published.hasTried(other));
        assertNull(Published.of(Preset.QUICK.hyperparameters()));
    }

    @Test
    void all336SettingsWereTried() {
        assertEquals(336, Grid.PAPER.size());
        for (Hyperparameters point : Grid.PAPER.points()) {
            assertTrue(Published.hasTried(point));
        }
    }

    @Test
    void theFiveOfTable2AndTheOneWithBiasMayAllBeEquallyGood() {
        Proportion first = Published.FIRST.validation();
        for (Published published : Published.values()) {
            Proportion its = published.validation();
            assertTrue(Difference.of(first.share(), first.n(), its.share(), its.n())
                    .isNoise());
        }
    }
}
