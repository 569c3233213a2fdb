package inkling.client;

import inkling.data.Dataset;
import inkling.search.TrialKey;
import inkling.search.TrialRecord;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Status;
import inkling.train.TrainingData;
import inkling.train.Trial;
import java.nio.ByteBuffer;

/** Small data that can be learned, and trials that have come to a result. */
public final class Fixtures {
    /** Of some data. */
    public static final String DATA_SHA256 = "0123456789abcdef".repeat(4);

    private Fixtures() {}

    /** Of the training images 60, of the test images 20; ten patterns, each with a label of its own. */
    public static TrainingData data() {
        return TrainingData.of(Dataset.read(Fixtures::idx));
    }

    private static byte[] idx(String name) {
        int n = name.startsWith("train") ? 60 : 20;
        boolean images = name.contains("images");
        ByteBuffer file = ByteBuffer.allocate(images ? 16 + n * 784 : 8 + n);
        file.putInt(images ? 2051 : 2049).putInt(n);
        if (images) {
            file.putInt(28).putInt(28);
        }
        for (int i = 0; i < n; i++) {
            if (!images) {
                file.put((byte) (i % 10));
                continue;
            }
            for (int j = 0; j < 784; j++) {
                file.put((byte) ((i % 10 * 31 + j * 17) % 97 < 20 ? 200 : 0));
            }
        }
        return file.array();
    }

    /** Three hidden units, and so many steps. */
    public static Hyperparameters small(int steps) {
        return Preset.QUICK
                .hyperparameters()
                .with(Hyperparameter.HIDDEN_UNITS, 3)
                .with(Hyperparameter.STEPS, steps);
    }

    /** A trial that has ended so, whose validation images were correct where bits has a 1. */
    public static TrialRecord ended(Hyperparameters trial, Status status, String bits) {
        byte[] right = new byte[(bits.length() + 7) / 8];
        int correct = 0;
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                right[i / 8] |= (byte) (128 >> i % 8);
                correct++;
            }
        }
        Trial.Point last = new Trial.Point(trial.steps(), new Evaluation(0.5, correct, bits.length()));
        Trial.Result result = new Trial.Result(status, last, last, right, "f".repeat(64));
        return TrialRecord.finished(TrialKey.of(trial, DATA_SHA256), trial, result, 2.5, "2026-01-01T00:00:00Z");
    }

    /** The same of one that is done. */
    public static TrialRecord done(Hyperparameters trial, String bits) {
        return ended(trial, Status.DONE, bits);
    }
}
