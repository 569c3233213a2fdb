package inkling;

import inkling.data.Dataset;
import inkling.data.LabeledImages;
import inkling.nn.Activation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.Preset;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.nio.ByteBuffer;

/** Small data made by formula, and hyperparameters to go with it. */
public final class Fixtures {
    private Fixtures() {}

    /** The IDX bytes of n images, whose pixels are as in golden.py. */
    public static byte[] imagesFile(int n) {
        return imagesFile(n, n);
    }

    private static byte[] imagesFile(int n, int different) {
        ByteBuffer file = ByteBuffer.allocate(16 + n * 784);
        file.putInt(2051).putInt(n).putInt(28).putInt(28);
        for (int count = 0; count < n; count++) {
            int i = count % different;
            for (int j = 0; j < 784; j++) {
                file.put((byte) ((i * 31 + j * 17) % 97 < 20 ? (i * 7 + j * 13) % 256 : 0));
            }
        }
        return file.array();
    }

    /** The IDX bytes of n labels, as in golden.py. */
    public static byte[] labelsFile(int n) {
        ByteBuffer file = ByteBuffer.allocate(8 + n);
        file.putInt(2049).putInt(n);
        for (int i = 0; i < n; i++) {
            file.put((byte) ((3 * i + 1) % 10));
        }
        return file.array();
    }

    public static LabeledImages images(int n) {
        return LabeledImages.ofIdx("images", imagesFile(n), "labels", labelsFile(n));
    }

    /** 600 training images and 20 test images: ten patterns, each with a label of its own, so that it can be learned. */
    public static Dataset dataset() {
        return Dataset.read(name -> {
            int n = name.startsWith("train") ? 600 : 20;
            return name.contains("images") ? imagesFile(n, 10) : labelsFile(n);
        });
    }

    public static TrainingData data() {
        return TrainingData.of(dataset());
    }

    /** A run on this data, at its start. */
    public static TrainingRun run(Hyperparameters hyperparameters) {
        TrainingData data = data();
        return new TrainingRun(hyperparameters, data, new JavaTrainer(hyperparameters, data));
    }

    /** A small run: 7 hidden units, learning rate 0.01, 3,000 steps. */
    public static Hyperparameters small(Activation activation, boolean bias) {
        return change(
                Preset.PAPER_BEST.hyperparameters(),
                Hyperparameter.HIDDEN_UNITS,
                7,
                Hyperparameter.ACTIVATION,
                activation.ordinal(),
                Hyperparameter.BIAS,
                bias ? 1 : 0,
                Hyperparameter.LEARNING_RATE,
                0.01,
                Hyperparameter.STEPS,
                3000);
    }

    /** Changes several hyperparameters: name, value, name, value, … */
    public static Hyperparameters change(Hyperparameters hyperparameters, Object... changes) {
        Hyperparameters changed = hyperparameters;
        for (int i = 0; i < changes.length; i += 2) {
            changed = changed.with((Hyperparameter) changes[i], ((Number) changes[i + 1]).doubleValue());
        }
        return changed;
    }
}
