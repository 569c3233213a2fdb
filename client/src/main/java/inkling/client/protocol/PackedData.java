package inkling.client.protocol;

import inkling.data.Standardization;

/**
 * The training images as one worker hands them to another, so that only one loads, checks and packs them.
 *
 * @param images how many, training and validation together, of which their split follows
 * @param sha256 of the data set, which has been checked
 * @param memory the packed images with labels and lists, as the kernels' memory has them
 */
public record PackedData(int images, Standardization standardization, String sha256, byte[] memory) {
    Content encode(String kind) {
        return new Content(kind)
                .text(sha256)
                .numbers(images, standardization.mean(), standardization.std())
                .bytes(memory);
    }

    static PackedData decode(Content content) {
        double[] n = content.numbers();
        return new PackedData(content.whole(0), new Standardization(n[1], n[2]), content.text(0), content.bytes());
    }
}
