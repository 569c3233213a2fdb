package inkling.client.worker;

import inkling.client.js.FetchedFiles;
import inkling.client.js.Js;
import inkling.data.Dataset;
import inkling.data.ImageStream;
import inkling.data.Split;
import inkling.data.Standardization;
import inkling.kernel.ImageLayout;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * What trials need of the training file. Its images are packed as they come: unpacked, the file alone would take as much
 * memory again as all else in a worker.
 */
final class TrainingFile {
    private static final String IMAGES = Dataset.FILES.get(0);
    private static final String LABELS = Dataset.FILES.get(1);

    private final Standardization.Sums sums = new Standardization.Sums();
    private @Nullable Split split;
    private PackedImages.@Nullable Packing packing;
    private @Nullable PackedImages images;

    /** @param urls of the gzip files in the order of Dataset.FILES, of which the first two are loaded */
    void load(List<String> urls, Consumer<TrainingFile> onLoaded, Consumer<String> onFailure) {
        ImageStream stream = new ImageStream(IMAGES, ImageLayout.STAGED, receiver());
        JSArray<JSPromise<? extends JSObject>> both = new JSArray<>();
        both.push(new DataFile(IMAGES, urls.get(0), bytes -> {})
                .stream().flatThen(file -> Js.eachPiece(file, piece -> stream.accept(piece.toJavaArray()))));
        both.push(new DataFile(LABELS, urls.get(1), bytes -> {}).whole());
        FetchedFiles.whenAll(
                both,
                files -> {
                    byte[] labels = new Int8Array((ArrayBuffer) files.get(1)).toJavaArray(); // the file
                    images = Objects.requireNonNull(packing).done(stream.end(LABELS, labels));
                    packing = null;
                    onLoaded.accept(this);
                },
                onFailure::accept);
    }

    private ImageStream.Receiver receiver() {
        return new ImageStream.Receiver() {
            @Override
            public void begin(int n) {
                split = Split.of(n);
                packing = PackedImages.packingOf(split);
            }

            @Override
            public void take(byte[] pixels, int count) {
                sums.add(pixels, count);
                Objects.requireNonNull(packing).add(pixels, count);
            }
        };
    }

    PackedImages images() {
        return Objects.requireNonNull(images);
    }

    Split split() {
        return Objects.requireNonNull(split);
    }

    Standardization standardization() {
        return sums.standardization();
    }
}
