package inkling.client.search.engine;

import inkling.client.js.Js.AnswerCallback;
import inkling.client.js.Js.TextCallback;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A journal in a database of IndexedDB. (localStorage would lose its last seconds when the browser is killed.) */
final class IndexedDbStore implements JournalStore {
    private static final int PLAN = 0; // key of what is to be tried
    private static final int UNDER_WAY = 1; // key of whether somebody is at it
    private static final String YES = "yes";

    private final String name;
    private @Nullable Database database;

    /** An open IDBDatabase. */
    private interface Database extends JSObject {}

    @JSFunctor
    private interface OpenListener extends JSObject {
        void accept(Database database);
    }

    @JSFunctor
    private interface ReadListener extends JSObject {
        void accept(String lines, String plan, String underWay);
    }

    /** The database of this name. */
    IndexedDbStore(String name) {
        this.name = name;
    }

    @Override
    public void read(Reader reader, Consumer<String> onFailure) {
        if (database != null) {
            read(
                    database,
                    (lines, plan, underWay) -> reader.accept(lines, plan, underWay.equals(YES)),
                    onFailure::accept);
        } else {
            open(
                    name,
                    opened -> {
                        database = opened;
                        read(reader, onFailure);
                    },
                    onFailure::accept);
        }
    }

    @Override
    public void append(String lines, Consumer<String> onFailure) {
        write("lines", 0, lines, onFailure);
    }

    @Override
    public void clear(Consumer<String> onFailure) {
        write("lines", 0, null, onFailure);
    }

    @Override
    public void keepPlan(String plan, Consumer<String> onFailure) {
        write("plan", PLAN, plan, onFailure);
    }

    @Override
    public void keepUnderWay(boolean now, Consumer<String> onFailure) {
        write("plan", UNDER_WAY, now ? YES : "", onFailure);
    }

    @Override
    public void beat(String tab, AnswerCallback onMine) {
        if (database == null) {
            onMine.accept(true);
        } else {
            beat(database, tab, PATIENCE_MS, onMine);
        }
    }

    @Override
    public void endBeat(String tab) {
        if (database != null) {
            endBeat(database, tab);
        }
    }

    private void write(String store, int key, @Nullable String text, Consumer<String> onFailure) {
        if (database != null) {
            write(database, store, key, text, onFailure::accept);
        }
    }

    @JSBody(
            params = {"name", "onOpen", "onFailure"},
            script = "try {"
                    + "  var request = indexedDB.open(name, 1);"
                    + "  request.onupgradeneeded = function() {"
                    + "    request.result.createObjectStore('lines', {autoIncrement: true});"
                    + "    request.result.createObjectStore('plan');"
                    + "  };"
                    + "  request.onerror = function() { onFailure(String(request.error)); };"
                    + "  request.onsuccess = function() { onOpen(request.result); };"
                    + "} catch (error) { onFailure(error.message); }")
    private static native void open(String name, OpenListener onOpen, TextCallback onFailure);

    /** Of a clock that was set back, beats come from the future: they do not count for ever. */
    @JSBody(
            params = {"database", "tab", "patience", "onMine"},
            script = "try {"
                    + "  var mine = true, transaction = database.transaction('plan', 'readwrite');"
                    + "  var kept = transaction.objectStore('plan'), read = kept.get(2);"
                    + "  read.onsuccess = function() {"
                    + "    var beat = read.result, now = Date.now();"
                    + "    mine = !beat || beat.tab === tab || Math.abs(now - beat.at) > patience;"
                    + "    if (mine) { kept.put({tab: tab, at: now}, 2); }"
                    + "  };"
                    + "  transaction.oncomplete = transaction.onabort = function() { onMine(mine); };"
                    + "} catch (error) { onMine(true); }")
    private static native void beat(Database database, String tab, double patience, AnswerCallback onMine);

    /** At once, since the page is going away. */
    @JSBody(
            params = {"database", "tab"},
            script = "var transaction = database.transaction('plan', 'readwrite');"
                    + "transaction.objectStore('plan').put({tab: tab, at: 0}, 2); transaction.commit();")
    private static native void endBeat(Database database, String tab);

    @JSBody(
            params = {"database", "onRead", "onFailure"},
            script =
                    "try {" // the browser may have closed it
                            + "  var read = database.transaction(['lines', 'plan']);"
                            + "  var all = read.objectStore('lines').getAll();"
                            + "  var plan = read.objectStore('plan').get(0), underWay = read.objectStore('plan').get(1);"
                            + "  read.onabort = function() { onFailure(String(read.error)); };"
                            + "  read.oncomplete = function() {"
                            + "    onRead(all.result.join(''), plan.result || '', underWay.result || '');"
                            + "  };"
                            + "} catch (error) { onFailure(error.message); }")
    private static native void read(Database database, ReadListener onRead, TextCallback onFailure);

    /** Lines are added, none at all (null) drops those there are; a plan takes the place of what its key had. */
    @JSBody(
            params = {"database", "store", "key", "text", "onFailure"},
            script = "try {"
                    + "  var transaction = database.transaction(store, 'readwrite');"
                    + "  transaction.onabort = function() { onFailure(String(transaction.error)); };"
                    + "  var kept = transaction.objectStore(store);"
                    + "  if (store === 'plan') { kept.put(text, key); }"
                    + "  else if (text === null) { kept.clear(); }"
                    + "  else if (text) { kept.add(text); }"
                    + "} catch (error) { onFailure(error.message); }")
    private static native void write(
            Database database, String store, int key, @Nullable String text, TextCallback onFailure);
}
