package inkling.client.worker;

import inkling.client.js.Js;
import inkling.data.Dataset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.typedarrays.Int8Array;

/** Fetches files of a data set side by side. */
final class DataLoader {
    /** Before why the images are not there. */
    static final String NOT_LOADED = "The images could not be loaded: ";

    private final List<String> urls;
    private final DoubleConsumer onBytes;
    private final Map<String, byte[]> files = new HashMap<>();
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
        JSArray<JSPromise<JSUndefined>> all = new JSArray<>();
        for (int i = 0; i < urls.size(); i++) {
            String name = Dataset.FILES.get(i);
            all.push(new DataFile(name, urls.get(i), this::count).whole().then(whole -> {
                files.put(name, new Int8Array(whole).toJavaArray());
                return JSUndefined.instance();
            }));
        }
        JSPromise.all(all)
                .then(
                        nothing -> {
                            onFiles.accept(file -> Objects.requireNonNull(files.remove(file)));
                            return JSUndefined.instance();
                        },
                        error -> {
                            onFailure.accept(NOT_LOADED + Js.messageOf(error));
                            return JSUndefined.instance();
                        })
                .catchError(
                        error -> { // they are there, but cannot be used
                            onFailure.accept(Js.messageOf(error));
                            return JSUndefined.instance();
                        });
    }

    private void count(double more) {
        bytes += more;
        onBytes.accept(bytes);
    }
}
