package inkling.client.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.client.Fixtures;
import inkling.data.Dataset;
import inkling.data.LabeledImages;
import inkling.data.Split;
import inkling.train.TrainingData;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImageQueriesTest {
    private final TrainingData data = Fixtures.data();
    private final LabeledImages images = data.dataset().training();

    /** Of the digit 3 the validation part has two images, of 4 none. */
    private final TrainingData few = validating(13, 1, 33, 2);

    @Test
    void imagesFollowEachOtherInTheOrderInWhichTheyWereAskedFor() {
        byte[] pixels = ImageQueries.pixels(few, 5, 0);
        assertArrayEquals(images.image(5), Arrays.copyOf(pixels, 784));
        assertArrayEquals(images.image(0), Arrays.copyOfRange(pixels, 784, 2 * 784));
    }

    @Test
    void examplesOfADigitGoRoundAndRound() {
        assertArrayEquals(images.image(13), ImageQueries.example(few, 3, 0));
        assertArrayEquals(images.image(33), ImageQueries.example(few, 3, 1));
        assertArrayEquals(images.image(13), ImageQueries.example(few, 3, 2));
    }

    @Test
    void aDigitThatTheDataHasNotIsRefused() {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> ImageQueries.example(few, 4, 0))
                        .getMessage());
        assertEquals("This data set has no 4 to show.", message);
    }

    private TrainingData validating(int... validation) {
        Dataset dataset = data.dataset();
        Split split = new Split(new int[0], new int[0], validation);
        return new TrainingData(dataset, split, data.standardization());
    }
}
