package inkling.client.search;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The journal as this browser keeps it, in IndexedDB: a record for each text that was added, in their order. */
final class JournalStore {
    private @Nullable Database database;

    /** An open IDBDatabase. */
    private interface Database extends JSObject {}

    @JSFunctor
    private interface OpenListener extends JSObject {
        void accept(Database database, String text);
    }

    @JSFunctor
    private interface FailureListener extends JSObject {
        void accept(String reason);
    }

    /** Opens it and hands over all that it has; where this browser keeps nothing, says why. */
    void open(Consumer<String> onText, Consumer<String> onFailure) {
        open(
                (opened, text) -> {
                    database = opened;
                    onText.accept(text);
                },
                onFailure::accept);
    }

    /** Adds lines, each with its line break. */
    void append(String lines, Consumer<String> onFailure) {
        if (database != null) {
            write(database, lines, false, onFailure::accept);
        }
    }

    /** Takes other lines in place of all. */
    void replace(String lines, Consumer<String> onFailure) {
        if (database != null) {
            write(database, lines, true, onFailure::accept);
        }
    }

    @JSBody(
            params = {"onOpen", "onFailure"},
            script = "try {"
                    + "  var request = indexedDB.open('inkling-search', 1);"
                    + "  request.onupgradeneeded = function() {"
                    + "    request.result.createObjectStore('lines', {autoIncrement: true});"
                    + "  };"
                    + "  request.onerror = function() { onFailure(String(request.error)); };"
                    + "  request.onsuccess = function() {"
                    + "    var all = request.result.transaction('lines').objectStore('lines').getAll();"
                    + "    all.onerror = function() { onFailure(String(all.error)); };"
                    + "    all.onsuccess = function() { onOpen(request.result, all.result.join('')); };"
                    + "  };"
                    + "} catch (e) { onFailure(e.message); }")
    private static native void open(OpenListener onOpen, FailureListener onFailure);

    @JSBody(
            params = {"database", "lines", "instead", "onFailure"},
            script = "var transaction = database.transaction('lines', 'readwrite');"
                    + "transaction.onabort = function() { onFailure(String(transaction.error)); };"
                    + "var all = transaction.objectStore('lines');"
                    + "if (instead) { all.clear(); }"
                    + "if (lines) { all.add(lines); }")
    private static native void write(Database database, String lines, boolean instead, FailureListener onFailure);
}
