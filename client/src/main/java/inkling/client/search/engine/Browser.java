package inkling.client.search.engine;

import inkling.client.js.BrowserMemory;
import inkling.client.js.EventLoop;
import inkling.client.js.Js;
import inkling.client.js.Js.AnswerCallback;
import inkling.search.Timestamp;

/** What the search has of the browser: a clock, a memory, cores, where a journal is kept, and what tells tabs apart. */
interface Browser extends EventLoop, BrowserMemory {
    /** Now, in ISO 8601. */
    String date();

    /** Threads that the machine runs at once, as far as the browser tells. */
    int cores();

    /** The journal that is kept under a name. */
    JournalStore store(String name);

    /** Whether the browser itself keeps other tabs out, the moment one asks. Without it nothing may begin unasked. */
    boolean hasLocks();

    /**
     * Calls back whether this tab has the lock of a name from now on, until it is closed.
     *
     * @param onRefused is called where the browser has locks and gives none, to a page in a sandbox for example
     */
    void lock(String name, AnswerCallback onAnswer, Js.Callback onRefused);

    /** What no other tab is called. */
    String tab();

    /** Calls back when the page is going away. */
    void onLeave(Runnable listener);

    /** The time of the day, and that of the clock. */
    default Timestamp timestamp() {
        return new Timestamp(date(), now() / 1000);
    }
}
