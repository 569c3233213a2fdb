package inkling.client.worker;

import inkling.analysis.Activity;
import inkling.analysis.Proportion;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.data.LabeledImages;
import inkling.data.Split;
import inkling.data.Standardization;
import inkling.kernel.KernelLayout;
import inkling.nn.Parameters;
import inkling.train.FactoredWeights;
import inkling.train.TrainingData;
import org.teavm.jso.typedarrays.Float32Array;

/** Answers questions about a network as it stands, and about images. Works behind the memory of a run, if there is one. */
final class NetworkQueries {
    private static final int PIXELS = LabeledImages.PIXELS;
    private static final int NUMBERS = 4;

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
    Message read(Parameters parameters, Standardization standardization, int base, int step) {
        int list = PackedImages.list(Split.Part.VALIDATION);
        KernelNetwork network = network(parameters, standardization, images, base, list);
        KernelMemory memory = network.memory();
        int n = images.numbers(list).length;
        double[] numbers = new double[NUMBERS * n]; // (n × 4)
        network.measure(list, 0, n, (place, image, result) -> {
            double confidence = 1 / memory.getFloat(result + KernelLayout.EXP_SUM); // e^0 over the sum
            boolean finite = confidence > 0; // not NaN
            numbers[NUMBERS * place] = image;
            numbers[NUMBERS * place + 1] = data.dataset().training().label(image);
            numbers[NUMBERS * place + 2] = finite ? memory.getInt(result + KernelLayout.READ) : -1;
            numbers[NUMBERS * place + 3] = finite ? confidence : 0;
        });
        Message readings = Message.of(Event.READINGS, numbers);
        readings.setText(Integer.toString(step));
        return readings;
    }

    /** Finds the hidden units that say the same to every validation image. */
    Message findDead(Parameters parameters, Standardization standardization, int base) {
        int list = PackedImages.list(Split.Part.VALIDATION);
        KernelNetwork network = network(parameters, standardization, images, base, list);
        int units = parameters.architecture().hiddenUnits();
        Activity activity = new Activity(units);
        double[] hidden = new double[units]; // A1 (H)
        for (int place = 0; place < images.numbers(list).length; place++) {
            network.readHidden(list, place, hidden);
            activity.add(hidden);
        }
        double[] dead = new double[units]; // (H) 1 or 0
        for (int h = 0; h < units; h++) {
            dead[h] = activity.isDead(h, parameters.architecture().activation()) ? 1 : 0;
        }
        return Message.of(Event.DEAD, dead);
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
        KernelNetwork network = new KernelNetwork(parameters.architecture(), 1, images, standardization, base, list);
        network.write(FactoredWeights.of(parameters));
        return network;
    }

    /** Sends images of the training file by their numbers. */
    Message grey(double[] numbers) {
        LabeledImages labeled = data.dataset().training();
        float[] grey = new float[numbers.length * PIXELS]; // (n × 784)
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < PIXELS; j++) {
                grey[i * PIXELS + j] = labeled.pixel((int) numbers[i], j);
            }
        }
        Message message = Message.of(Event.GREY);
        message.setFloats(Float32Array.fromJavaArray(grey));
        return message;
    }

    /** Sends the validation image that is number {@code which} of those of a digit, counted round and round. */
    Message example(int digit, int which) {
        int[] validation = data.split().validation();
        int of = 0;
        for (int image : validation) {
            of += data.dataset().training().label(image) == digit ? 1 : 0;
        }
        if (of == 0) {
            throw new IllegalArgumentException("This data set has no " + digit + " to show.");
        }
        int left = which % of;
        for (int image : validation) {
            if (data.dataset().training().label(image) == digit && left-- == 0) {
                return grey(new double[] {image});
            }
        }
        throw new IllegalStateException("counted " + of + " images of a " + digit + ", found fewer");
    }
}
