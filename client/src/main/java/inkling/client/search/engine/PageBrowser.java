package inkling.client.search.engine;

import inkling.client.js.Js;
import inkling.client.js.Js.AnswerCallback;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;

/** The browser that shows this page. */
final class PageBrowser implements Browser {
    private final String tab = randomId();

    @Override
    public double now() {
        return Performance.now();
    }

    @Override
    public void later(Runnable task, double ms) {
        Window.setTimeout(task::run, ms);
    }

    @Override
    public @Nullable String recall(String key) {
        return Js.recall(key);
    }

    @Override
    public void remember(String key, String text) {
        Js.remember(key, text);
    }

    @Override
    public String date() {
        return Js.now();
    }

    @Override
    public int cores() {
        return Js.cores();
    }

    @Override
    public JournalStore store(String name) {
        return new IndexedDbStore(name);
    }

    @Override
    public boolean hasLocks() {
        return knowsLocks();
    }

    @Override
    public void lock(String name, AnswerCallback onAnswer, Js.Callback onRefused) {
        request(name, onAnswer, onRefused);
    }

    @Override
    public String tab() {
        return tab;
    }

    @Override
    public void onLeave(Runnable listener) {
        Window.current().addEventListener("pagehide", (Event event) -> listener.run());
    }

    @JSBody(script = "return !!navigator.locks;")
    private static native boolean knowsLocks();

    @JSBody(
            params = {"name", "onAnswer", "onRefused"},
            script = "navigator.locks.request(name, {ifAvailable: true}, function(lock) {"
                    + "  setTimeout(function() { onAnswer(!!lock); }, 0);" // what it throws is its own
                    + "  return lock ? new Promise(function() {}) : null;"
                    + "}).catch(function() { onRefused(); });")
    private static native void request(String name, AnswerCallback onAnswer, Js.Callback onRefused);

    @JSBody(script = "return Math.random().toString(36).slice(2);")
    private static native String randomId();
}
