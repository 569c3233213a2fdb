package inkling.client.protocol;

import inkling.data.Standardization;

/**
 * The data that the training worker has loaded.
 *
 * @param training images to learn from
 * @param validation images that are only measured on
 * @param test images that are kept apart
 */
public record LoadedData(int training, int validation, int test, Standardization standardization, String sha256) {
    Content encode(String kind) {
        return new Content(kind)
                .text(sha256)
                .numbers(training, validation, test, standardization.mean(), standardization.std());
    }

    static LoadedData decode(Content content) {
        double[] n = content.numbers();
        return new LoadedData(
                content.whole(0), content.whole(1), content.whole(2), new Standardization(n[3], n[4]), content.text(0));
    }
}
