package inkling.client.worker;

import inkling.data.Standardization;
import inkling.kernel.KernelLayout;
import inkling.nn.Parameters;

/** What a network reads in each image of a list, for the page to judge it by. */
final class Readings {
    /** Numbers that each image has in {@link #of}. */
    static final int NUMBERS = 4;

    private Readings() {}

    /**
     * Reads all images of a list.
     *
     * @param base where the memory behind the images is free
     * @return (n × 4) the image's number, its label, the digit read, and the probability that this is it; the digit is −1
     *     where the logits are not finite
     */
    static double[] of(
            Parameters parameters, Standardization standardization, PackedImages images, int base, int list) {
        KernelNetwork network = new KernelNetwork(parameters.architecture(), 1, images, standardization, base, list);
        network.write(parameters);
        KernelMemory memory = network.memory();
        int n = images.numbers(list).length;
        double[] numbers = new double[NUMBERS * n];
        network.measure(list, 0, n, (place, image, result) -> {
            // the probability of the largest logit: e^0 over the sum
            double confidence = 1 / memory.getFloat(result + KernelLayout.EXP_SUM);
            boolean finite = confidence > 0;
            numbers[NUMBERS * place] = image;
            numbers[NUMBERS * place + 1] = images.images().label(image);
            numbers[NUMBERS * place + 2] = finite ? memory.getInt(result + KernelLayout.READ) : -1;
            numbers[NUMBERS * place + 3] = finite ? confidence : 0;
        });
        return numbers;
    }
}
