package inkling.client.worker;

import inkling.client.js.FetchedFiles;
import inkling.client.js.FetchedFiles.Fetched;
import inkling.client.js.Js;
import inkling.data.MalformedDataException;
import inkling.math.Sha256;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** One file of a data set on its way: fetched, unpacked and checked, and only then kept. */
final class DataFile {
    private static final String VERSION = "?v="; // in a URL, before the SHA-256 of the unpacked file
    private static final String PAGE = "a web page, perhaps one to log in";

    private final String name;
    private final String url;
    private final Js.NumberCallback onBytes;

    /**
     * @param name what to call it in an error
     * @param onBytes takes the number of bytes of each piece that comes, packed as the host packs them
     */
    DataFile(String name, String url, Js.NumberCallback onBytes) {
        this.name = name;
        this.url = url;
        this.onBytes = onBytes;
    }

    /** All of it, unpacked and checked. What is not right is fetched once more, from the host itself. */
    JSPromise<ArrayBuffer> whole() {
        return fetch(false)
                .flatThen(first -> checked(first).flatCatchError(error -> {
                    FetchedFiles.keep(url, null);
                    return fetch(true).flatThen(this::checked);
                }));
    }

    private JSPromise<Fetched> fetch(boolean fresh) {
        return FetchedFiles.fetch(url, fresh, onBytes);
    }

    /** Unpacks, checks and keeps it. */
    private JSPromise<ArrayBuffer> checked(Fetched fetched) {
        return unpacked(name, fetched.getBytes())
                .flatThen(whole -> FetchedFiles.sha256(whole).then(sha256 -> {
                    check(whole, sha256.stringValue(), fetched);
                    return whole;
                }));
    }

    /** The bytes of a file, raw or packed. */
    static JSPromise<ArrayBuffer> unpacked(String name, ArrayBuffer bytes) {
        return FetchedFiles.unpacked(bytes).<ArrayBuffer>catchError(error -> {
            throw new MalformedDataException(
                    name, "its gzip data", "one whole member and nothing after it", "half of one, or something else");
        });
    }

    private void check(ArrayBuffer whole, String sha256, Fetched fetched) {
        int at = url.indexOf(VERSION);
        if (at < 0) {
            return;
        }
        String expected = url.substring(at + VERSION.length());
        String found = sha256.isEmpty() ? Sha256.hex(new Int8Array(whole).toJavaArray()) : sha256;
        if (!expected.equals(found)) {
            throw new MalformedDataException(name, "SHA-256", expected, isPage(whole) ? PAGE : found);
        }
        if (!fetched.isKept()) {
            FetchedFiles.keep(url, fetched.getBytes());
        }
    }

    private static boolean isPage(ArrayBuffer whole) {
        return whole.getByteLength() > 0 && new Int8Array(whole).get(0) == '<';
    }
}
