package inkling.client.search;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The journal as this browser keeps it, in IndexedDB: a record for each text that was added, in their order; and beside it
 * what is to be tried. (localStorage would lose its last seconds when the browser is killed.)
 */
final class JournalStore {
    private @Nullable Database database;

    /** An open IDBDatabase. */
    private interface Database extends JSObject {}

    @JSFunctor
    private interface OpenListener extends JSObject {
        void accept(Database database, String text, String plan);
    }

    @JSFunctor
    private interface FailureListener extends JSObject {
        void accept(String reason);
    }

    /** Opens it and hands over all lines and the plan, empty without one; where this browser keeps nothing, says why. */
    void open(BiConsumer<String, String> onText, Consumer<String> onFailure) {
        open(
                (opened, text, plan) -> {
                    database = opened;
                    onText.accept(text, plan);
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

    /** Takes another plan in place of the one before. */
    void keepPlan(String plan, Consumer<String> onFailure) {
        if (database != null) {
            writePlan(database, plan, onFailure::accept);
        }
    }

    @JSBody(
            params = {"database", "plan", "onFailure"},
            script = "try {"
                    + "  var transaction = database.transaction('plan', 'readwrite');"
                    + "  transaction.onabort = function() { onFailure(String(transaction.error)); };"
                    + "  transaction.objectStore('plan').put(plan, 0);"
                    + "} catch (e) { onFailure(e.message); }")
    private static native void writePlan(Database database, String plan, FailureListener onFailure);

    @JSBody(
            params = {"onOpen", "onFailure"},
            script = "try {"
                    + "  var request = indexedDB.open('inkling-search', 1);"
                    + "  request.onupgradeneeded = function() {"
                    + "    request.result.createObjectStore('lines', {autoIncrement: true});"
                    + "    request.result.createObjectStore('plan');"
                    + "  };"
                    + "  request.onerror = function() { onFailure(String(request.error)); };"
                    + "  request.onsuccess = function() {"
                    + "    var read = request.result.transaction(['lines', 'plan']);"
                    + "    var all = read.objectStore('lines').getAll(), plan = read.objectStore('plan').get(0);"
                    + "    read.onabort = function() { onFailure(String(read.error)); };"
                    + "    read.oncomplete = function() {"
                    + "      onOpen(request.result, all.result.join(''), plan.result || '');"
                    + "    };"
                    + "  };"
                    + "} catch (e) { onFailure(e.message); }")
    private static native void open(OpenListener onOpen, FailureListener onFailure);

    @JSBody(
            params = {"database", "lines", "instead", "onFailure"},
            script =
                    "try {" // the browser may have closed it
                            + "  var transaction = database.transaction('lines', 'readwrite');"
                            + "  transaction.onabort = function() { onFailure(String(transaction.error)); };"
                            + "  var all = transaction.objectStore('lines');"
                            + "  if (instead) { all.clear(); }"
                            + "  if (lines) { all.add(lines); }"
                            + "} catch (e) { onFailure(e.message); }")
    private static native void write(Database database, String lines, boolean instead, FailureListener onFailure);
}
