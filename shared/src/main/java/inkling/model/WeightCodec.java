package inkling.model;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.nn.Parameters;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A matrix in JSON: shape, and its float32 values row by row, little-endian, in base64. */
final class WeightCodec {
    private WeightCodec() {}

    /** @param rows (n × m), or a single row for a vector */
    static JsonObject write(List<Integer> shape, double[]... rows) {
        int rowBytes = 4 * rows[0].length;
        byte[] bytes = new byte[rows.length * rowBytes];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(Parameters.littleEndian(rows[i]), 0, bytes, i * rowBytes, rowBytes);
        }
        JsonObject json = new JsonObject();
        json.put("shape", new JsonArray(shape));
        json.put("dtype", "float32");
        json.put("order", "row-major");
        json.put("encoding", "base64-le");
        json.put("data", Base64.getEncoder().encodeToString(bytes));
        return json;
    }

    /**
     * Reads a matrix into rows of its size.
     *
     * @param rows Modified.
     */
    static void read(Fields matrix, List<Integer> shape, double[]... rows) {
        if (!sameShape(matrix.array("shape"), shape)) {
            throw matrix.refused("shape", shape);
        }
        matrix.expect("dtype", "float32");
        matrix.expect("order", "row-major");
        matrix.expect("encoding", "base64-le");
        byte[] bytes = decode(matrix, 4 * rows.length * rows[0].length);
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++, at += 4) {
                float value = Float.intBitsToFloat((bytes[at] & 255)
                        | (bytes[at + 1] & 255) << 8
                        | (bytes[at + 2] & 255) << 16
                        | bytes[at + 3] << 24);
                if (!Float.isFinite(value)) {
                    throw matrix.refused("data", "finite numbers", value + " at " + Arrays.asList(i, j));
                }
                rows[i][j] = value;
            }
        }
    }

    private static byte[] decode(Fields matrix, int length) {
        String text = matrix.text("data");
        int expected = (length + 2) / 3 * 4;
        if (text.length() != expected) {
            throw matrix.refused("data", expected + " characters of base64", text.length() + " characters");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length != length) {
                throw matrix.refused("data", length + " bytes in base64", bytes.length + " bytes");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw matrix.refused("data", "base64", e.getMessage());
        }
    }

    private static boolean sameShape(JsonArray found, List<Integer> shape) {
        if (found.size() != shape.size()) {
            return false;
        }
        for (int i = 0; i < shape.size(); i++) {
            if (!(found.get(i) instanceof Number n) || n.doubleValue() != shape.get(i)) {
                return false;
            }
        }
        return true;
    }
}
