package inkling.client.worker;

import inkling.client.js.FetchedFiles;
import inkling.data.DataSource;
import inkling.data.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Fetches the files of a data set side by side, and puts it together. */
final class DataLoader {
    private final DataSource source;
    private final DoubleConsumer onBytes;
    private double bytes;

    /** @param onBytes takes the bytes so far, packed as the host packs them */
    DataLoader(DataSource source, DoubleConsumer onBytes) {
        this.source = source;
        this.onBytes = onBytes;
    }

    /** @param onData takes the data set, which has been checked */
    void load(Consumer<Dataset> onData, Consumer<String> onFailure) {
        JSArray<JSPromise<? extends JSObject>> all = new JSArray<>();
        for (int i = 0; i < Dataset.FILES.size(); i++) {
            all.push(whole(i));
        }
        FetchedFiles.whenAll(
                all,
                wholes -> {
                    Map<String, byte[]> files = new LinkedHashMap<>();
                    for (int i = 0; i < wholes.getLength(); i++) {
                        files.put(Dataset.FILES.get(i), new Int8Array((ArrayBuffer) wholes.get(i)).toJavaArray());
                        wholes.set(i, null); // else it would stay in memory while the images are packed
                    }
                    Dataset dataset = Dataset.read(file -> Objects.requireNonNull(files.remove(file)));
                    source.check(dataset);
                    onData.accept(dataset);
                },
                onFailure::accept);
    }

    private JSPromise<ArrayBuffer> whole(int i) {
        String file = Dataset.FILES.get(i);
        return source.urls().isEmpty()
                ? DataFile.unpacked(
                        file, Int8Array.fromJavaArray(source.files().get(i)).getBuffer())
                : new DataFile(file, source.urls().get(i), this::count).whole();
    }

    private void count(double more) {
        bytes += more;
        onBytes.accept(bytes);
    }
}
