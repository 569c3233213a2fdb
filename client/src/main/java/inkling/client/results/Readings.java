package inkling.client.results;

import inkling.analysis.ConfusionMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network has read in some images.
 *
 * @param step that the network was of
 * @param image (n) their numbers in the training file
 * @param label (n) 0 .. 9
 * @param read (n) 0 .. 9, or −1 where the logits were not finite
 * @param confidence (n) the probability of the digit read
 */
public record Readings(int step, int[] image, byte[] label, byte[] read, double[] confidence) {
    public int size() {
        return label.length;
    }

    /** Of the images that could be read. */
    public ConfusionMatrix confusion() {
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
    public List<Integer> sorted(int itsLabel, int digit) {
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
