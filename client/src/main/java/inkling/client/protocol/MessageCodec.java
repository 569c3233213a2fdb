package inkling.client.protocol;

import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The forms that shared types take in a {@link Message}. */
public final class MessageCodec {
    private MessageCodec() {}

    /** The numbers of a message that has some. */
    public static double[] numbers(Message message) {
        return Objects.requireNonNull(message.getNumbers()).copyToJavaArray();
    }

    /** The floats of a message that has some. */
    public static float[] floats(Message message) {
        return Objects.requireNonNull(message.getFloats()).copyToJavaArray();
    }

    /** Floats that are grey levels, as unsigned bytes. */
    public static byte[] bytes(Message message) {
        float[] floats = floats(message);
        byte[] bytes = new byte[floats.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) floats[i];
        }
        return bytes;
    }

    /** The text of a message that has one. */
    public static String text(Message message) {
        return Objects.requireNonNull(message.getText());
    }

    /** The lines of a message's text. */
    public static List<String> lines(Message message) {
        List<String> lines = new ArrayList<>();
        String text = text(message);
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            lines.add(text.substring(from, to));
            from = to + 1;
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** Hyperparameters as numbers, in the order of their table. */
    public static double[] numbers(Hyperparameters hyperparameters) {
        double[] numbers = new double[Hyperparameter.values().length];
        for (Hyperparameter h : Hyperparameter.values()) {
            numbers[h.ordinal()] = h.of(hyperparameters);
        }
        return numbers;
    }

    /** Hyperparameters from numbers. */
    public static Hyperparameters hyperparameters(double[] numbers) {
        return Hyperparameters.of(h -> numbers[h.ordinal()]);
    }

    /** A recording as numbers. */
    public static double[] numbers(Recording r) {
        Evaluation t = r.training();
        Evaluation v = r.validation();
        return new double[] {
            r.step(), r.learningRate(), r.l2Penalty(), t.loss(), t.correct(), t.n(), v.loss(), v.correct(), v.n()
        };
    }

    /** A recording from numbers. */
    public static Recording recording(double[] n) {
        return new Recording(
                (int) n[0],
                n[1],
                n[2],
                new Evaluation(n[3], (int) n[4], (int) n[5]),
                new Evaluation(n[6], (int) n[7], (int) n[8]));
    }
}
