package inkling;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/** What golden.py computed with NumPy, and the inputs it computed it from. */
public final class GoldenValues {
    /** Images 0 .. 11; the first step begins with image 3. */
    public static final int IMAGES = 12;

    public static final int FIRST = 3;
    public static final double LEARNING_RATE = 0.05;
    public static final double L2 = 1e-3;

    private GoldenValues() {}

    public static Stream<JsonObject> cases() {
        return list("cases");
    }

    public static Stream<JsonObject> gradients() {
        return list("gradients");
    }

    private static Stream<JsonObject> list(String key) {
        return list("/golden.json", key);
    }

    /** The objects of a list in one of the fixtures. */
    public static Stream<JsonObject> list(String fixture, String key) {
        try (InputStream in = Objects.requireNonNull(GoldenValues.class.getResourceAsStream(fixture))) {
            return JsonParser.object().from(in).getArray(key).stream().map(JsonObject.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonParserException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Architecture architecture(JsonObject golden) {
        boolean relu = golden.getString("activation").equals("relu");
        return new Architecture(7, relu ? Activation.RELU : Activation.SIGMOID, golden.getBoolean("bias"));
    }

    /** The weights that golden.py starts from. */
    public static Parameters start(Architecture architecture) {
        Parameters p = Parameters.zeros(architecture);
        int n = architecture.hiddenUnits();
        for (int h = 0; h < n; h++) {
            for (int j = 0; j < 784; j++) {
                p.w1()[j][h] = (float) (((j * n + h) * 7919L % 2001 - 1000) / 8000.0);
            }
            for (int k = 0; k < 10; k++) {
                p.w2()[h][k] = (float) (((h * 10 + k) * 104729L % 2001 - 1000) / 2000.0);
                p.b2()[k] = architecture.bias() ? (float) ((k * 17 % 11 - 5) / 20.0) : 0;
            }
            p.b1()[h] = architecture.bias() ? (float) ((h * 31 % 11 - 5) / 20.0) : 0;
        }
        return p;
    }

    /** The images that step t of batch size B uses. */
    public static int[] batch(int step, int batchSize) {
        int[] batch = new int[batchSize];
        for (int n = 0; n < batchSize; n++) {
            batch[n] = (FIRST + step * batchSize + n) % IMAGES;
        }
        return batch;
    }

    /** The largest difference between a golden entry and these parameters, over all that the entry has. */
    public static double distance(JsonObject golden, Parameters p) {
        double distance = 0;
        JsonObject rows = golden.getObject("W1rows");
        for (String row : rows.keySet()) {
            distance = Math.max(distance, distance(rows.getArray(row), p.w1()[Integer.parseInt(row)]));
        }
        JsonArray w2 = golden.getArray("W2");
        for (int h = 0; h < w2.size(); h++) {
            distance = Math.max(distance, distance(w2.getArray(h), p.w2()[h]));
        }
        if (golden.getBoolean("bias")) {
            distance = Math.max(distance, distance(golden.getArray("b1"), p.b1()));
            distance = Math.max(distance, distance(golden.getArray("b2"), p.b2()));
        }
        return distance;
    }

    private static double distance(JsonArray expected, double[] actual) {
        double distance = expected.size() == actual.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < expected.size(); i++) {
            distance = Math.max(distance, Math.abs(expected.getDouble(i) - actual[i]));
        }
        return distance;
    }
}
