package inkling.client.search.engine;

import inkling.client.js.Js;
import inkling.client.js.Js.AnswerCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;

/**
 * Lets one tab of the browser alone write a journal: by a lock where the browser has locks, otherwise (it gives none to a page
 * that came over plain http from another machine) by a heartbeat in the journal's database.
 */
final class TabGuard {
    private static final int BEAT_MS = 2_000;

    private final String name;
    private final JournalStore store;
    private final Runnable onLost;
    private final String tab = randomId();
    private int timer; // of the beats; 0 while there are none
    private double beaten; // when the last beat was written, in milliseconds

    /**
     * A guard that nobody has asked yet.
     *
     * @param name of what is written
     * @param onLost is called when another tab has taken over, because this one was asleep for too long
     */
    TabGuard(String name, JournalStore store, Runnable onLost) {
        this.name = name;
        this.store = store;
        this.onLost = onLost;
    }

    /** Whether the browser itself keeps others out, the moment one asks. Without it nothing may begin unasked. */
    @JSBody(script = "return !!navigator.locks;")
    static native boolean isSure();

    /** Calls back whether this tab is the one from now on, until it is closed. */
    void claim(AnswerCallback onAnswer) {
        if (isSure()) {
            lock(name, onAnswer, () -> claimByBeat(onAnswer));
        } else {
            claimByBeat(onAnswer);
        }
    }

    private void claimByBeat(AnswerCallback onAnswer) {
        store.beat(tab, isMine -> {
            if (isMine && timer == 0) {
                timer = Window.setInterval(this::beat, BEAT_MS);
                beaten = Performance.now();
                Window.current().addEventListener("pagehide", (Event event) -> leave());
            }
            onAnswer.accept(isMine);
        });
    }

    private void beat() {
        store.beat(tab, isMine -> {
            if (isMine) {
                beaten = Performance.now();
            } else if (timer != 0) {
                Window.clearInterval(timer);
                timer = 0;
                onLost.run();
            }
        });
    }

    /** After a long sleep it may be another tab's, which nobody has told this one yet. */
    private void leave() {
        if (timer != 0 && Performance.now() - beaten < JournalStore.PATIENCE_MS) {
            store.endBeat(tab);
        }
    }

    /** A browser may have locks and give none, to a page in a sandbox for example. */
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
