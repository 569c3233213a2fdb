package inkling.client.search.engine;

import inkling.client.js.Js.AnswerCallback;
import java.util.function.Consumer;

/**
 * Where a journal is kept: a record for each text that was added, in their order; and beside it what is to be tried, whether
 * somebody is at it, and which tab.
 */
interface JournalStore {
    /** A tab without a beat for so long is gone: hidden ones are woken once a minute. */
    double PATIENCE_MS = 75_000;

    /** Takes what is kept. */
    interface Reader {
        /**
         * What there is; empty where nothing was kept.
         *
         * @param lines each with its line break
         */
        void accept(String lines, String plan, boolean isUnderWay);
    }

    /** Hands over all that is kept; where this browser keeps nothing, says why. */
    void read(Reader reader, Consumer<String> onFailure);

    /** Adds lines, each with its line break. */
    void append(String lines, Consumer<String> onFailure);

    /** Drops all lines. */
    void clear(Consumer<String> onFailure);

    /** Takes another plan in place of the one before. */
    void keepPlan(String plan, Consumer<String> onFailure);

    /** Notes whether somebody is at it. */
    void keepUnderWay(boolean now, Consumer<String> onFailure);

    /**
     * Notes that a tab writes here, unless another one has noted so within {@link #PATIENCE_MS}, and calls back whether it may.
     * Where nothing is kept, each tab has its own.
     */
    void beat(String tab, AnswerCallback onMine);

    /** Notes that a tab writes here no longer. */
    void endBeat(String tab);
}
