package inkling.data;

import inkling.math.Sha256;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * MNIST, or data of its shape: the images to learn from and the test images, which stay untouched until one model has
 * been chosen.
 *
 * @param sha256 over the four uncompressed IDX files, in the order of {@link #FILES}
 */
public record Dataset(LabeledImages training, LabeledImages test, String sha256) {
    /** The four files, in the order of the digest. */
    public static final List<String> FILES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    /** SHA-256 of the canonical MNIST, as {@link #sha256()} computes it. */
    public static final String MNIST_SHA256 = "b2d8f5bf39174ee5ffeefa97e42d673c35432b411bb5d1f74fbbeddae7f1690a";

    /**
     * Puts a data set together.
     *
     * @param file gives the uncompressed bytes of each name of {@link #FILES}
     * @throws MalformedDataException if a file is not what it should be
     */
    public static Dataset read(Function<String, byte[]> file) {
        return read(name -> name, file);
    }

    /**
     * Puts a data set together.
     *
     * @param source what to call each of {@link #FILES} in an error
     * @param file gives the uncompressed bytes of each name of {@link #FILES}
     * @throws MalformedDataException if a file is not what it should be
     */
    public static Dataset read(UnaryOperator<String> source, Function<String, byte[]> file) {
        LabeledImages training = pair(FILES.get(0), FILES.get(1), source, file);
        LabeledImages test = pair(FILES.get(2), FILES.get(3), source, file);
        Sha256 sha256 = new Sha256();
        for (LabeledImages part : List.of(training, test)) {
            sha256.update(part.imagesFile(), 0, part.imagesFile().length);
            sha256.update(part.labelsFile(), 0, part.labelsFile().length);
        }
        return new Dataset(training, test, sha256.hex());
    }

    private static LabeledImages pair(
            String images, String labels, UnaryOperator<String> source, Function<String, byte[]> file) {
        return LabeledImages.ofIdx(source.apply(images), file.apply(images), source.apply(labels), file.apply(labels));
    }
}
