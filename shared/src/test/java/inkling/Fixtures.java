package inkling;

import inkling.data.Dataset;
import inkling.data.LabeledImages;
import inkling.nn.Activation;
import inkling.search.TrialKey;
import inkling.search.TrialRecord;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.Preset;
import inkling.train.Status;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import inkling.train.Trial;
import java.nio.ByteBuffer;

/** Small data made by formula, and hyperparameters to go with it. */
public final class Fixtures {
    /** Of some data. */
    public static final String DATA_SHA256 = "0123456789abcdef".repeat(4);

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
        return JavaTrainer.newRun(hyperparameters, data(), InitialWeights.SEED);
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

    /** What a trial has come to whose validation images were correct where bits has a 1; its last point is its best. */
    public static Trial.Result result(Status status, double loss, String bits) {
        byte[] right = new byte[(bits.length() + 7) / 8];
        int correct = 0;
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                right[i / 8] |= (byte) (128 >> i % 8);
                correct++;
            }
        }
        Trial.Point last = new Trial.Point(3000, new Evaluation(loss, correct, bits.length()));
        return new Trial.Result(status, last, last, right, "f".repeat(64));
    }

    /** The line of a finished trial on the data of {@link #DATA_SHA256}. */
    public static TrialRecord entry(Hyperparameters hyperparameters, Status status, double loss, String bits) {
        return TrialRecord.finished(
                TrialKey.of(hyperparameters, DATA_SHA256),
                hyperparameters,
                result(status, loss, bits),
                2.5,
                "2026-01-01T00:00:00Z");
    }

    /** The same of one that is done, with a loss of 0.5. */
    public static TrialRecord done(Hyperparameters hyperparameters, String bits) {
        return entry(hyperparameters, Status.DONE, 0.5, bits);
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
