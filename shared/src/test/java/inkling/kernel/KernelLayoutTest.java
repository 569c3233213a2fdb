package inkling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.Standardization;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.train.LearningRateSchedule;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kernel computes is tested in a browser: here, where it does so. */
class KernelLayoutTest {
    private static final ImageLayout IMAGES = new ImageLayout(60_000, 65_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 48, 49, 150, 275, 300, 1000, 1024})
    void everyWeightHasAPlaceOfItsOwnInsideItsNetwork(int hiddenUnits) {
        KernelLayout layout = layout(hiddenUnits, 1);
        Set<Integer> places = new HashSet<>();
        for (int h = 0; h < hiddenUnits; h++) {
            places.add(layout.hiddenBias(h));
            for (int k = 0; k < 10; k++) {
                places.add(layout.outputWeight(h, k));
            }
            for (int j = 0; j < 784; j++) {
                places.add(layout.hiddenWeight(j, h));
            }
        }
        for (int k = 0; k < 10; k++) {
            places.add(layout.outputBias(k));
        }
        assertEquals(hiddenUnits * (784 + 10 + 1) + 10, places.size());
        for (int place : places) {
            assertTrue(place >= KernelLayout.SHIFT && place + 4 <= layout.networkBytes() && place % 4 == 0);
        }
    }

    @Test
    void partsFollowEachOtherInWholeCacheLines() {
        KernelLayout layout = layout(275, 32);
        int[] parts = {
            IMAGES.starts(),
            IMAGES.labels(),
            IMAGES.stage(),
            IMAGES.ink(),
            layout.state(),
            layout.training(),
            layout.saved(),
            layout.inkList(),
            layout.rates(),
            layout.batch(),
            layout.passes(),
            layout.results(),
            layout.end()
        };
        for (int i = 1; i < parts.length; i++) {
            assertTrue(parts[i] > parts[i - 1], "part " + i);
            assertTrue(i == parts.length - 1 || parts[i] % 64 == 0, "part " + i);
        }
    }

    @Test
    void takesTheLearningRatesOfAnInterval() {
        assertEquals(LearningRateSchedule.INTERVAL, KernelLayout.RATES);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "48, 12, 1", "150, 8, 5", "275, 12, 6", "300, 8, 10", "1000, 12, 21", "1024, 8, 32"})
    void panelsWasteLittle(int hiddenUnits, int vectors, int count) {
        assertEquals(new Panels(vectors, count), Panels.of(hiddenUnits));
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, false, 275, 1", "RELU, true, 300, 32", "SIGMOID, true, 1024, 1024", "RELU, false, 1, 1"})
    void modulesAreSmall(Activation activation, boolean bias, int hiddenUnits, int batchSize) {
        KernelLayout layout =
                new KernelLayout(new Architecture(hiddenUnits, activation, bias), batchSize, IMAGES, 40_000_000);
        int bytes = Kernel.module(layout, Standardization.MNIST, 0, 55_000).length;
        assertTrue(bytes > 4_000 && bytes < 13_000, bytes + " bytes");
        assertTrue(Packer.module(IMAGES).length < 500);
    }

    private static KernelLayout layout(int hiddenUnits, int batchSize) {
        return new KernelLayout(new Architecture(hiddenUnits, Activation.RELU, true), batchSize, IMAGES, 40_000_000);
    }
}
