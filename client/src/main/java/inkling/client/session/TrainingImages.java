package inkling.client.session;

import inkling.client.protocol.LoadedData;
import inkling.data.Standardization;

/**
 * The data set that the worker has.
 *
 * @param training images to learn from
 * @param validation images that are only measured on
 * @param test images that are kept apart
 */
public record TrainingImages(int training, int validation, int test, Standardization standardization, String sha256) {
    static TrainingImages of(LoadedData loaded) {
        return new TrainingImages(
                loaded.training(), loaded.validation(), loaded.test(), loaded.standardization(), loaded.sha256());
    }
}
