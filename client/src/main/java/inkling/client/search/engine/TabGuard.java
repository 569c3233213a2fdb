package inkling.client.search.engine;

import inkling.client.js.Js.AnswerCallback;

/**
 * Lets one tab of the browser alone write a journal: by a lock where the browser has locks, otherwise (it gives none to a page
 * that came over plain http from another machine) by a heartbeat in the journal's database.
 */
final class TabGuard {
    private static final int BEAT_MS = 2_000;

    private final String name;
    private final JournalStore store;
    private final Browser browser;
    private final Runnable onLost;
    private boolean beating;
    private double beaten; // when the last beat was written, in milliseconds

    /**
     * A guard that nobody has asked yet.
     *
     * @param name of what is written
     * @param onLost is called when another tab has taken over, because this one was asleep for too long
     */
    TabGuard(String name, JournalStore store, Browser browser, Runnable onLost) {
        this.name = name;
        this.store = store;
        this.browser = browser;
        this.onLost = onLost;
    }

    /** Calls back whether this tab is the one from now on, until it is closed. */
    void claim(AnswerCallback onAnswer) {
        if (browser.hasLocks()) {
            browser.lock(name, onAnswer, () -> claimByBeat(onAnswer));
        } else {
            claimByBeat(onAnswer);
        }
    }

    private void claimByBeat(AnswerCallback onAnswer) {
        store.beat(browser.tab(), isMine -> {
            if (isMine && !beating) {
                beating = true;
                beaten = browser.now();
                browser.later(this::beat, BEAT_MS);
                browser.onLeave(this::leave);
            }
            onAnswer.accept(isMine);
        });
    }

    private void beat() {
        if (!beating) {
            return;
        }
        browser.later(this::beat, BEAT_MS);
        store.beat(browser.tab(), isMine -> {
            if (isMine) {
                beaten = browser.now();
            } else if (beating) {
                beating = false;
                onLost.run();
            }
        });
    }

    /** After a long sleep it may be another tab's, which nobody has told this one yet. */
    private void leave() {
        if (beating && browser.now() - beaten < JournalStore.PATIENCE_MS) {
            store.endBeat(browser.tab());
        }
    }
}
