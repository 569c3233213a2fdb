package inkling.client.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.ArrayBuffer;

/**
 * Files that are fetched, and kept in Cache Storage, where there is one. Nothing is kept until whoever has fetched it says
 * so: what a network gives in place of a file, the page of a login or half of it, would be found there for ever.
 */
public final class FetchedFiles {
    private FetchedFiles() {}

    /** The bytes of a file as they came. */
    public interface Fetched extends JSObject {
        @JSProperty
        ArrayBuffer getBytes();

        /** Whether Cache Storage has them already. */
        @JSProperty
        boolean isKept();
    }

    /**
     * Fetches a file, or finds it where it is kept. One whose URL has no version may change, so the host is asked each time.
     *
     * @param fresh not from anything that is kept, be it by this page or by the browser
     * @param onBytes takes the number of bytes of each piece
     */
    @JSBody(
            params = {"url", "fresh", "onBytes"},
            script = "var cached = fresh || !self.caches ? Promise.resolve(null)"
                    + "    : caches.match(url, {cacheName: 'inkling-data'}).catch(function() { return null; });"
                    + "return cached.then(function(hit) {"
                    + "  var mode = fresh ? 'reload' : url.indexOf('?v=') > 0 ? 'default' : 'no-cache';"
                    + "  return Promise.resolve(hit || fetch(url, {cache: mode})).then(function(response) {"
                    + "    if (!response.ok) {"
                    + "      throw new Error(response.status + ' ' + response.statusText);"
                    + "    }"
                    + "    var counter = new TransformStream({transform: function(piece, out) {"
                    + "      onBytes(piece.byteLength); out.enqueue(piece);"
                    + "    }});"
                    + "    return new Response(response.body.pipeThrough(counter)).arrayBuffer();"
                    + "  }).then(function(bytes) { return {bytes: bytes, kept: !!hit}; }, function(error) {"
                    + "    throw new Error(url + ' could not be loaded: ' + error.message);"
                    + "  });"
                    + "});")
    public static native JSPromise<Fetched> fetch(String url, boolean fresh, Js.NumberCallback onBytes);

    /** Takes what several promises came to, in their order. */
    @JSFunctor
    public interface ResultsCallback extends JSObject {
        void accept(JSArray<JSObject> results);
    }

    /** Calls back when all promises are kept; or why one is not, or what the first callback has thrown. */
    @JSBody(
            params = {"promises", "onAll", "onFailure"},
            script =
                    "Promise.all(promises).then(function(all) { onAll(all); }).catch(function(error) { onFailure(error.message); });")
    public static native void whenAll(
            JSArray<JSPromise<? extends JSObject>> promises, ResultsCallback onAll, Js.TextCallback onFailure);

    /**
     * Bytes, unpacked if they are of gzip. A host may have unpacked them (Content-Encoding), so not the name but
     * the first two bytes decide.
     */
    @JSBody(
            params = "bytes",
            script = "var head = new Uint8Array(bytes);"
                    + "return head[0] !== 31 || head[1] !== 139 ? Promise.resolve(bytes) : new Response("
                    + "    new Response(bytes).body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();")
    public static native JSPromise<ArrayBuffer> unpacked(ArrayBuffer bytes);

    /** SHA-256 in hex; empty where the browser does not compute it, as on plain http. */
    @JSBody(
            params = "bytes",
            script =
                    "return self.crypto && crypto.subtle ? crypto.subtle.digest('SHA-256', bytes).then(function(digest) {"
                            + "  return Array.from(new Uint8Array(digest), function(byte) {"
                            + "    return (byte + 256).toString(16).slice(1);"
                            + "  }).join('');"
                            + "}) : Promise.resolve('');")
    public static native JSPromise<JSString> sha256(ArrayBuffer bytes);

    /** Keeps the bytes of a file, or with null nothing of it. Where that fails, a full disk is no reason not to train. */
    @JSBody(
            params = {"url", "bytes"},
            script = "if (self.caches) {"
                    + "  caches.open('inkling-data').then(function(cache) {"
                    + "    return bytes ? cache.put(url, new Response(bytes)) : cache.delete(url);"
                    + "  }).catch(function() {});"
                    + "}")
    public static native void keep(String url, @Nullable ArrayBuffer bytes);
}
