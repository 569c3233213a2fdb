package inkling.client.test;

import inkling.analysis.ConfusionMatrix;
import inkling.client.protocol.Message;
import inkling.client.protocol.MessageCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network has read in some images.
 *
 * @param image (n) their numbers in the training file
 * @param label (n) 0 .. 9
 * @param read (n) 0 .. 9, or −1 where the logits were not finite
 * @param confidence (n) the probability of the digit read
 */
record Readings(int[] image, byte[] label, byte[] read, double[] confidence) {
    private static final int NUMBERS = 4;

    /** From the worker's answer. */
    static Readings of(Message answer) {
        double[] numbers = MessageCodec.numbers(answer);
        int n = numbers.length / NUMBERS;
        Readings readings = new Readings(new int[n], new byte[n], new byte[n], new double[n]);
        for (int i = 0; i < n; i++) {
            readings.image[i] = (int) numbers[NUMBERS * i];
            readings.label[i] = (byte) numbers[NUMBERS * i + 1];
            readings.read[i] = (byte) numbers[NUMBERS * i + 2];
            readings.confidence[i] = numbers[NUMBERS * i + 3];
        }
        return readings;
    }

    int size() {
        return label.length;
    }

    /** Of the images that could be read. */
    ConfusionMatrix confusion() {
        int readable = 0;
        for (byte digit : read) {
            readable += digit >= 0 ? 1 : 0;
        }
        byte[] labels = new byte[readable];
        byte[] digits = new byte[readable];
        int next = 0;
        for (int i = 0; i < read.length; i++) {
            if (read[i] >= 0) {
                labels[next] = label[i];
                digits[next++] = read[i];
            }
        }
        return ConfusionMatrix.of(labels, digits);
    }

    /** The images with this label that were read as this digit, the surest first; −1 for any, and then only mistakes. */
    List<Integer> sorted(int itsLabel, int digit) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            boolean wanted = itsLabel < 0 ? read[i] != label[i] : label[i] == itsLabel && read[i] == digit;
            if (wanted && read[i] >= 0) {
                found.add(i);
            }
        }
        found.sort((a, b) -> Double.compare(confidence[b], confidence[a]));
        return found;
    }
}
