package inkling.model;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.math.Decimal;
import inkling.math.Float32;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters in JSON: for each matrix its shape, and its float32 values row by row, little-endian, in base64. */
final class WeightsJson {
    private WeightsJson() {}

    static JsonObject write(Parameters parameters) {
        float[] all = parameters.toFloats();
        JsonObject weights = new JsonObject();
        int from = 0;
        for (Map.Entry<String, List<Integer>> matrix :
                shapes(parameters.architecture()).entrySet()) {
            int to = from + size(matrix.getValue());
            byte[] bytes = Float32.littleEndian(Arrays.copyOfRange(all, from, to));
            JsonObject json = new JsonObject();
            json.put("shape", new JsonArray(matrix.getValue()));
            json.put("dtype", "float32");
            json.put("order", "row-major");
            json.put("encoding", "base64-le");
            json.put("data", Base64Text.encode(bytes));
            weights.put(matrix.getKey(), json);
            from = to;
        }
        return weights;
    }

    static Parameters read(Fields weights, Architecture architecture) {
        float[] all = new float[Parameters.size(architecture)];
        int from = 0;
        for (Map.Entry<String, List<Integer>> matrix : shapes(architecture).entrySet()) {
            float[] values = readMatrix(weights.object(matrix.getKey()), matrix.getValue());
            System.arraycopy(values, 0, all, from, values.length);
            from += values.length;
        }
        return Parameters.ofFloats(architecture, all);
    }

    private static float[] readMatrix(Fields matrix, List<Integer> shape) {
        matrix.expectList("shape", shape);
        matrix.expect("dtype", "float32");
        matrix.expect("order", "row-major");
        matrix.expect("encoding", "base64-le");
        float[] values = Float32.ofLittleEndian(decode(matrix, 4 * size(shape)));
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw matrix.refused("data", "finite numbers", Decimal.text(values[i]) + " as number " + i);
            }
        }
        return values;
    }

    private static byte[] decode(Fields matrix, int length) {
        String text = matrix.text("data");
        int expected = (length + 2) / 3 * 4;
        if (text.length() != expected) {
            throw matrix.refused("data", expected + " characters of base64", text.length() + " characters");
        }
        byte[] bytes = Base64Text.decode(text);
        if (bytes == null) {
            throw matrix.refused("data", "base64", text.length() + " characters that are not");
        }
        if (bytes.length != length) {
            throw matrix.refused("data", length + " bytes in base64", bytes.length + " bytes");
        }
        return bytes;
    }

    /** The matrices in the order of {@link Parameters#toFloats()}. */
    private static Map<String, List<Integer>> shapes(Architecture architecture) {
        int h = architecture.hiddenUnits();
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        shapes.put("W1", List.of(Architecture.INPUTS, h));
        shapes.put("W2", List.of(h, Architecture.CLASSES));
        if (architecture.bias()) {
            shapes.put("b1", List.of(h));
            shapes.put("b2", List.of(Architecture.CLASSES));
        }
        return shapes;
    }

    private static int size(List<Integer> shape) {
        int size = 1;
        for (int n : shape) {
            size *= n;
        }
        return size;
    }
}
