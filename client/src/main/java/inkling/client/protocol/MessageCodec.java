package inkling.client.protocol;

import inkling.client.results.Readings;
import inkling.data.DataSource;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The forms in which values travel that messages of several kinds have, or that know nothing of messages. */
final class MessageCodec {
    private static final int FIXED_TEXTS = 2; // of a data source, before its URLs

    private MessageCodec() {}

    /** Hyperparameters as numbers, in the order of their table. */
    static double[] numbers(Hyperparameters hyperparameters) {
        double[] numbers = new double[Hyperparameter.values().length];
        for (Hyperparameter h : Hyperparameter.values()) {
            numbers[h.ordinal()] = h.of(hyperparameters);
        }
        return numbers;
    }

    /** Hyperparameters from all numbers from a place on; those at the end of the table that are missing have their default. */
    static Hyperparameters hyperparameters(double[] numbers, int from) {
        return Hyperparameters.of(
                h -> from + h.ordinal() < numbers.length ? numbers[from + h.ordinal()] : h.defaultValue());
    }

    /** A source of data: name, digest, URLs and labels as texts; numbers of URLs, and of the bytes of each file. */
    static Content encode(String kind, DataSource source) {
        Content content = new Content(kind).text(source.name()).text(source.sha256());
        for (String url : source.urls()) {
            content.text(url);
        }
        for (String label : source.labels()) {
            content.text(label);
        }
        double[] numbers = new double[1 + source.files().size()];
        numbers[0] = source.urls().size();
        byte[] all = new byte[0];
        for (int i = 1; i < numbers.length; i++) {
            byte[] file = source.files().get(i - 1);
            int at = all.length;
            numbers[i] = file.length;
            all = Arrays.copyOf(all, at + file.length);
            System.arraycopy(file, 0, all, at, file.length);
        }
        return content.numbers(numbers).bytes(all);
    }

    static DataSource dataSource(Content content) {
        List<byte[]> files = new ArrayList<>();
        int at = 0;
        for (int i = 1; i < content.numbers().length; i++) {
            files.add(Arrays.copyOfRange(content.bytes(), at, at + content.whole(i)));
            at += content.whole(i);
        }
        List<String> urls = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = FIXED_TEXTS; i < content.texts().size(); i++) {
            (i < FIXED_TEXTS + content.whole(0) ? urls : labels).add(content.text(i));
        }
        return new DataSource(content.text(0), content.text(1), urls, files, labels);
    }

    /** Readings: the step, then the images' numbers and the probabilities as numbers; labels and digits read as bytes. */
    static Content encode(String kind, Readings readings) {
        int n = readings.size();
        double[] numbers = new double[1 + 2 * n];
        numbers[0] = readings.step();
        byte[] bytes = Arrays.copyOf(readings.label(), 2 * n);
        for (int i = 0; i < n; i++) {
            numbers[1 + i] = readings.image()[i];
            numbers[1 + n + i] = readings.confidence()[i];
            bytes[n + i] = readings.read()[i];
        }
        return new Content(kind).numbers(numbers).bytes(bytes);
    }

    static Readings readings(Content content) {
        double[] numbers = content.numbers();
        byte[] bytes = content.bytes();
        int n = bytes.length / 2;
        return new Readings(
                content.whole(0),
                wholes(Arrays.copyOfRange(numbers, 1, 1 + n)),
                Arrays.copyOf(bytes, n),
                Arrays.copyOfRange(bytes, n, 2 * n),
                Arrays.copyOfRange(numbers, 1 + n, 1 + 2 * n));
    }

    static int[] wholes(double[] numbers) {
        int[] wholes = new int[numbers.length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = (int) numbers[i];
        }
        return wholes;
    }

    static double[] doubles(int[] wholes) {
        double[] numbers = new double[wholes.length];
        for (int i = 0; i < wholes.length; i++) {
            numbers[i] = wholes[i];
        }
        return numbers;
    }

    /** The error that a message is of a kind that whoever gets it does not know. */
    static IllegalArgumentException unknown(Content content) {
        return new IllegalArgumentException("a message for somebody else: " + content.kind());
    }
}
