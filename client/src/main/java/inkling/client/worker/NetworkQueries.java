package inkling.client.worker;

import inkling.analysis.Activity;
import inkling.analysis.Proportion;
import inkling.client.results.Readings;
import inkling.data.LabeledImages;
import inkling.data.Split;
import inkling.data.Standardization;
import inkling.kernel.KernelLayout;
import inkling.nn.Parameters;
import inkling.train.FactoredWeights;
import inkling.train.TrainingData;

/** Answers questions about a network as it stands. Works behind the memory of a run, if there is one. */
final class NetworkQueries {
    private final TrainingData data;
    private final PackedImages images;

    NetworkQueries(TrainingData data, PackedImages images) {
        this.data = data;
        this.images = images;
    }

    /**
     * Reads all validation images.
     *
     * @param base where the memory behind the images is free
     * @param step that the parameters are of
     */
    Readings read(Parameters parameters, Standardization standardization, int base, int step) {
        int list = PackedImages.list(Split.Part.VALIDATION);
        KernelNetwork network = network(parameters, standardization, images, base, list);
        KernelMemory memory = network.memory();
        int n = images.numbers(list).length;
        Readings readings = new Readings(step, images.numbers(list), new byte[n], new byte[n], new double[n]);
        network.measure(list, 0, n, (place, image, result) -> {
            double confidence = 1 / memory.getFloat(result + KernelLayout.EXP_SUM); // e^0 over the sum
            boolean finite = confidence > 0; // not NaN
            readings.label()[place] = (byte) data.dataset().training().label(image);
            readings.read()[place] = (byte) (finite ? memory.getInt(result + KernelLayout.READ) : -1);
            readings.confidence()[place] = finite ? confidence : 0;
        });
        return readings;
    }

    /** Finds the hidden units that say the same to every validation image: (H) 1 for such a one, else 0. */
    byte[] findDead(Parameters parameters, Standardization standardization, int base) {
        int list = PackedImages.list(Split.Part.VALIDATION);
        KernelNetwork network = network(parameters, standardization, images, base, list);
        int units = parameters.architecture().hiddenUnits();
        Activity activity = new Activity(units);
        double[] hidden = new double[units]; // A1 (H)
        for (int place = 0; place < images.numbers(list).length; place++) {
            network.readHidden(list, place, hidden);
            activity.add(hidden);
        }
        byte[] dead = new byte[units]; // (H)
        for (int h = 0; h < units; h++) {
            dead[h] = (byte) (activity.isDead(h, parameters.architecture().activation()) ? 1 : 0);
        }
        return dead;
    }

    /** Measures on the test images, which are packed for this alone. */
    Proportion readTestImages(Parameters parameters, Standardization standardization) {
        LabeledImages test = data.dataset().test();
        PackedImages packed = PackedImages.all(test);
        KernelNetwork network = network(parameters, standardization, packed, packed.end(), 0);
        KernelMemory memory = network.memory();
        int[] correct = new int[1];
        network.measure(0, 0, test.size(), (place, image, result) -> {
            if (!(memory.getFloat(result + KernelLayout.EXP_SUM) > 0)) { // NaN
                throw new IllegalStateException("The logits of this network are not finite on the test images.");
            }
            boolean right = memory.getInt(result + KernelLayout.READ) == test.label(image);
            correct[0] += right ? 1 : 0;
        });
        return new Proportion(correct[0], test.size());
    }

    private static KernelNetwork network(
            Parameters parameters, Standardization standardization, PackedImages images, int base, int list) {
        KernelNetwork network = new KernelNetwork(
                parameters.architecture(), 1, images, standardization, base, list, images.numbers(list).length);
        network.write(FactoredWeights.of(parameters));
        return network;
    }
}
