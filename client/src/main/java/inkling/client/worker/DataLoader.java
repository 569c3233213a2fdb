package inkling.client.worker;

import inkling.client.js.FetchedFiles;
import inkling.data.Dataset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Fetches files of a data set side by side. */
final class DataLoader {
    private final List<String> urls;
    private final DoubleConsumer onBytes;
    private double bytes;

    /**
     * @param urls of gzip files: all of Dataset.FILES, in their order
     * @param onBytes takes the compressed bytes so far
     */
    DataLoader(List<String> urls, DoubleConsumer onBytes) {
        this.urls = urls;
        this.onBytes = onBytes;
    }

    /** @param onFiles takes what gives each file once, uncompressed, by its name */
    void load(Consumer<Function<String, byte[]>> onFiles, Consumer<String> onFailure) {
        JSArray<JSPromise<? extends JSObject>> all = new JSArray<>();
        for (int i = 0; i < urls.size(); i++) {
            all.push(new DataFile(Dataset.FILES.get(i), urls.get(i), this::count).whole());
        }
        FetchedFiles.whenAll(
                all,
                wholes -> {
                    Map<String, byte[]> files = new HashMap<>();
                    for (int i = 0; i < wholes.getLength(); i++) {
                        files.put(Dataset.FILES.get(i), new Int8Array((ArrayBuffer) wholes.get(i)).toJavaArray());
                        wholes.set(i, null); // else it would stay in memory while the images are packed
                    }
                    onFiles.accept(file -> Objects.requireNonNull(files.remove(file)));
                },
                onFailure::accept);
    }

    private void count(double more) {
        bytes += more;
        onBytes.accept(bytes);
    }
}
