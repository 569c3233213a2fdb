package inkling.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.Fixtures;
import inkling.Mnist;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTest {
    @Test
    void mnistHasItsDigestAndItsSizes() {
        Dataset mnist = Mnist.data().dataset();
        assertEquals(Dataset.MNIST_SHA256, mnist.sha256());
        assertEquals(60_000, mnist.training().size());
        assertEquals(10_000, mnist.test().size());
    }

    @Test
    void mnistIsStandardisedWithTheConstantsOfThePaper() {
        assertEquals(Standardization.MNIST, Mnist.data().standardization());
        assertEquals(
                Standardization.MNIST, Standardization.of(Mnist.data().dataset().training()));
    }

    @Test
    void standardisedMnistHasMeanZeroAndDeviationOne() {
        LabeledImages images = Mnist.data().dataset().training();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 10_000; i++) {
            for (double x : Standardization.MNIST.apply(images.image(i))) {
                sum += x;
                squares += x * x;
            }
        }
        assertEquals(0, sum / 7_840_000, 0.01);
        assertEquals(1, squares / 7_840_000, 0.01);
    }

    @Test
    void standardisationRefusesWhatWouldDivideByZero() {
        assertThrows(IllegalArgumentException.class, () -> new Standardization(0.1, 0));
        assertEquals(1, new Standardization(0, 1).std(), "no standardisation at all is one, too");
        assertEquals(1, new Standardization(1, Standardization.LEAST_STD).mean());
        assertThrows(IllegalArgumentException.class, () -> new Standardization(Double.NaN, 0.3));
    }

    @Test
    void imagesOfOneGreyHaveTheLeastDeviation() {
        for (int grey = 0; grey < 256; grey++) {
            byte[] images = new byte[3 * LabeledImages.PIXELS];
            Arrays.fill(images, (byte) grey);
            Standardization.Sums sums = new Standardization.Sums();
            sums.add(images, 3);
            assertEquals(Standardization.LEAST_STD, sums.standardization().std(), "grey " + grey);
        }
    }

    @Test
    void splitKeepsEveryImageOnce() {
        Split split = Split.of(60_000);
        assertEquals(5000, split.validation().length);
        assertEquals(55_000, split.training().length);
        int[] all = IntStream.concat(IntStream.of(split.training()), IntStream.of(split.validation()))
                .distinct()
                .toArray();
        assertEquals(60_000, all.length);
    }

    @Test
    void splitMeasuresTrainingOnTrainingImagesOnly() {
        Split split = Split.of(60_000);
        long both = IntStream.concat(IntStream.of(split.trainingSample()), IntStream.of(split.training()))
                .distinct()
                .count();
        assertEquals(5000, split.trainingSample().length);
        assertEquals(55_000, both);
    }

    @Test
    void splitValidatesOnASixthOfSmallData() {
        assertEquals(10, Split.of(60).validation().length);
        assertEquals(50, Split.of(60).training().length);
        assertThrows(IllegalArgumentException.class, () -> Split.of(5));
    }

    @Test
    void smallDataHasADigestOfItsOwn() {
        assertEquals(64, Fixtures.dataset().sha256().length());
    }
}
