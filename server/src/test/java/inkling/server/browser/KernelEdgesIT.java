package inkling.server.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import inkling.analysis.WeightImages;
import inkling.data.Dataset;
import inkling.model.Model;
import inkling.nn.Activation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that MNIST does not have, and the largest network: the kernel still takes the steps of JavaTrainer. */
class KernelEdgesIT extends BrowserTest {
    private static final int PIXELS = 784;
    /** Inked pixels of each image: none, all, and every remainder by four. */
    private static final int[] INK = {0, PIXELS, 1, 2, 3, 4, 5, 0, PIXELS, 17, 18, 19};

    private final TrainingData data = TrainingData.of(Dataset.read(KernelEdgesIT::file));
    private final DrivenWorker worker;

    KernelEdgesIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
        Map<String, byte[]> packed = new HashMap<>();
        for (String name : Dataset.FILES) {
            packed.put(name, gzip(file(name)));
        }
        worker = new DrivenWorker(chromium.browser(), server.url(), packed);
    }

    @AfterAll
    void endTheWorker() {
        worker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, true, 1, 5, 0.05, 2500", "RELU, false, 3, 5, 0.001, 2500",
        "SIGMOID, false, 1024, 1024, 0.05, 3", "RELU, true, 1024, 1024, 0.0001, 3",
    })
    void takesTheStepsOfTheJvm(
            Activation activation, boolean bias, int batchSize, int hiddenUnits, double learningRate, int steps) {
        Hyperparameters hyperparameters = Hyperparameters.DEFAULTS
                .with(Hyperparameter.HIDDEN_UNITS, hiddenUnits)
                .with(Hyperparameter.ACTIVATION, activation.ordinal())
                .with(Hyperparameter.BIAS, bias ? 1 : 0)
                .with(Hyperparameter.LEARNING_RATE, learningRate)
                .with(Hyperparameter.DECAY_STEPS, 100)
                .with(Hyperparameter.L2, 1e-4)
                .with(Hyperparameter.BATCH_SIZE, batchSize)
                .with(Hyperparameter.STEPS, steps)
                .with(Hyperparameter.SEED, 3);
        worker.prepare(hyperparameters);
        worker.finish();
        TrainingRun java = JavaTrainer.newRun(hyperparameters, data, InitialWeights.SEED);
        while (!java.isOver()) {
            java.advance(steps);
        }
        ModelAssert.assertSame(Model.of(java, "name", "time"), worker.export());
    }

    /** With so small a learning rate no step changes a weight. */
    @ParameterizedTest
    @ValueSource(ints = {1, 13, 275, 1024})
    void thePicturesKeepTheirBitsWhenTheRunPauses(int hiddenUnits) {
        Hyperparameters still = Hyperparameters.DEFAULTS
                .with(Hyperparameter.HIDDEN_UNITS, hiddenUnits)
                .with(Hyperparameter.ACTIVATION, Activation.RELU.ordinal())
                .with(Hyperparameter.LEARNING_RATE, 1e-30)
                .with(Hyperparameter.L2, 0)
                .with(Hyperparameter.SEED, 3);
        List<?> pictures = worker.picturesOf(still);
        float[] onTheJvm = WeightImages.product(InitialWeights.SEED.parameters(still));
        assertArrayEquals(onTheJvm, floats((List<?>) pictures.get(0)), "while it plays, from the kernel");
        assertArrayEquals(onTheJvm, floats((List<?>) pictures.get(1)), "when it pauses, from Java");
    }

    private static float[] floats(List<?> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = ((Number) numbers.get(i)).floatValue();
        }
        return floats;
    }

    /** The bytes of an IDX file: twelve images to train on, two to test. */
    private static byte[] file(String name) {
        int n = name.startsWith("train") ? INK.length : 2;
        if (name.contains("labels")) {
            ByteBuffer labels = ByteBuffer.allocate(8 + n).putInt(2049).putInt(n);
            for (int i = 0; i < n; i++) {
                labels.put((byte) (i % 10));
            }
            return labels.array();
        }
        ByteBuffer images = ByteBuffer.allocate(16 + n * PIXELS)
                .putInt(2051)
                .putInt(n)
                .putInt(28)
                .putInt(28);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < PIXELS; j++) {
                int inked = (j * 331 + i) % PIXELS < INK[i] ? 1 + (j * 7 + i * 50) % 255 : 0;
                images.put((byte) inked);
            }
        }
        return images.array();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
