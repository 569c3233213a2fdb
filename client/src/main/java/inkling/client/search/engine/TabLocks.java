package inkling.client.search.engine;

import inkling.client.js.Js;
import inkling.client.js.Js.AnswerCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;

/** What a browser has to tell its tabs apart. */
interface TabLocks {
    /** Whether the browser itself keeps others out, the moment one asks. Without it nothing may begin unasked. */
    boolean areSure();

    /**
     * Calls back whether this tab has the lock of a name from now on, until it is closed.
     *
     * @param onRefused is called where the browser has locks and gives none, to a page in a sandbox for example
     */
    void request(String name, AnswerCallback onAnswer, Js.Callback onRefused);

    /** What no other tab is called. */
    String tab();

    /** Calls back when the page is going away. */
    void onLeave(Runnable listener);

    /** Those of this browser. */
    static TabLocks browser() {
        return new WebLocks();
    }

    /** The Web Locks API. */
    final class WebLocks implements TabLocks {
        private final String tab = randomId();

        @Override
        public boolean areSure() {
            return known();
        }

        @Override
        public void request(String name, AnswerCallback onAnswer, Js.Callback onRefused) {
            lock(name, onAnswer, onRefused);
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
        private static native boolean known();

        @JSBody(
                params = {"name", "onAnswer", "onRefused"},
                script = "navigator.locks.request(name, {ifAvailable: true}, function(lock) {"
                        + "  setTimeout(function() { onAnswer(!!lock); }, 0);" // what it throws is its own
                        + "  return lock ? new Promise(function() {}) : null;"
                        + "}).catch(function() { onRefused(); });")
        private static native void lock(String name, AnswerCallback onAnswer, Js.Callback onRefused);

        @JSBody(script = "return Math.random().toString(36).slice(2);")
        private static native String randomId();
    }
}
