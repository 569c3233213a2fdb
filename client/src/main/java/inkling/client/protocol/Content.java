package inkling.client.protocol;

import java.util.ArrayList;
import java.util.List;

/** What a message says, in plain Java: its kind, and as much of texts, numbers, floats and bytes as that kind has. */
public final class Content {
    private static final double[] NO_NUMBERS = {};
    private static final float[] NO_FLOATS = {};
    private static final byte[] NO_BYTES = {};

    private final String kind;
    private final List<String> texts = new ArrayList<>();
    private double[] numbers = NO_NUMBERS;
    private float[] floats = NO_FLOATS;
    private byte[] bytes = NO_BYTES;

    Content(String kind) {
        this.kind = kind;
    }

    /** Adds a text. */
    Content text(String text) {
        texts.add(text);
        return this;
    }

    /** Sets the numbers; not copied. */
    Content numbers(double... values) {
        numbers = values;
        return this;
    }

    /** Sets the floats; not copied, and gone from here where they move to another worker. */
    Content floats(float[] values) {
        floats = values;
        return this;
    }

    /** Sets the bytes; not copied, and gone from here where they move to another worker. */
    Content bytes(byte[] values) {
        bytes = values;
        return this;
    }

    String kind() {
        return kind;
    }

    List<String> texts() {
        return texts;
    }

    String text(int i) {
        return texts.get(i);
    }

    double[] numbers() {
        return numbers;
    }

    /** A number that is whole. */
    int whole(int i) {
        return (int) numbers[i];
    }

    float[] floats() {
        return floats;
    }

    byte[] bytes() {
        return bytes;
    }
}
