package inkling.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SettingTextTest {
    private final Hyperparameters best = Preset.PAPER_BEST.hyperparameters();

    @Test
    void whatWasSearchedIsAlwaysToldAndTheRestWhereItIsUnusual() {
        assertEquals("sigmoid, rate 0.05, λ 1e\u20115, 275 units", SettingText.setting(best));
        assertEquals(
                "sigmoid, rate 0.05, λ 1e\u20115, 275 units, with bias, 60,000 steps, seed 7",
                SettingText.setting(best.with(Hyperparameter.BIAS, 1)
                        .with(Hyperparameter.STEPS, 60_000)
                        .with(Hyperparameter.SEED, 7)));
    }

    @Test
    void noHyperparameterIsLeftOutOfTheOrder() {
        assertEquals(EnumSet.allOf(Hyperparameter.class), EnumSet.copyOf(SettingText.ORDER));
        assertEquals(Hyperparameter.values().length, SettingText.ORDER.size());
        assertEquals(Hyperparameter.SEED, SettingText.ORDER.get(SettingText.ORDER.size() - 1));
    }

    @Test
    void largeCountsAreGroupedAndSeedsAreNot() {
        assertEquals("240,000", SettingText.value(Hyperparameter.STEPS, 240_000));
        assertEquals("1024", SettingText.value(Hyperparameter.HIDDEN_UNITS, 1024));
        assertEquals("123456", SettingText.value(Hyperparameter.SEED, 123_456));
    }

    @Test
    void noLineEndsWithinANumber() {
        assertEquals("1e\u20115", SettingText.value(Hyperparameter.L2, best));
    }
}
