package inkling.client.session;

import inkling.client.protocol.Message;
import inkling.client.protocol.MessageCodec;
import inkling.data.Standardization;

/**
 * The data set that the worker has.
 *
 * @param training images to learn from
 * @param validation images that are only measured on
 * @param test images that are kept apart
 */
public record TrainingImages(int training, int validation, int test, Standardization standardization, String sha256) {
    static TrainingImages of(Message ready) {
        double[] n = MessageCodec.numbers(ready);
        return new TrainingImages(
                (int) n[0], (int) n[1], (int) n[2], new Standardization(n[3], n[4]), MessageCodec.text(ready));
    }
}
