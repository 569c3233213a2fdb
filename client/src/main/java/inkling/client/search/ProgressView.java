package inkling.client.search;

import inkling.client.search.engine.Search;
import inkling.client.search.engine.WorkerPool;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.search.TrialQueue;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** How far the search is, how fast, and how long it will take; the buttons that let it go, rest and stop. */
final class ProgressView {
    private final Search search;
    private final GridBuilder builder;
    private final HTMLButtonElement start = Dom.byId("search-start");
    private final HTMLButtonElement resume = Dom.byId("search-resume");
    private final HTMLButtonElement stop = Dom.byId("search-stop");
    private final HTMLElement said = Dom.byId("search-said");

    /** @param onStart is called to search what the form says */
    ProgressView(Search search, GridBuilder builder, Runnable onStart) {
        this.search = search;
        this.builder = builder;
        Dom.onClick(start, onStart);
        Dom.onClick(resume, this::goOnOrRest);
        Dom.onClick(stop, search.pool()::stop);
    }

    private void goOnOrRest() {
        switch (search.pool().state()) {
            case RESTING -> search.start();
            case RUNNING -> search.pool().pause(true);
            case PAUSED -> search.pool().pause(false);
        }
    }

    /** Shows how it stands. */
    void update() {
        TrialQueue queue = search.queue();
        int total = queue.trials().size();
        int finished = queue.finished();
        boolean resting = search.pool().state() == WorkerPool.State.RESTING;
        boolean running = search.pool().state() == WorkerPool.State.RUNNING;
        Dom.byId("search-progress").setAttribute("value", Format.plain(queue.share()));
        Dom.setText(Dom.byId("search-done"), Format.grouped(finished) + " of " + Format.grouped(total));
        Dom.setText(Dom.byId("search-rate"), Format.fixed(search.resultsPerMinute(), 1));
        Dom.setText(
                Dom.byId("search-left"), running || finished == total ? Format.duration(search.secondsLeft()) : "–");
        resume.setHidden(finished == total);
        boolean again = !resting && builder.isSearched();
        start.setDisabled(again);
        Dom.setText(start, resting ? "Search" : again ? (running ? "Searching…" : "Paused") : "Search this instead");
        String label = running ? "Pause" : resting && finished == 0 ? "Start" : "Go on";
        resume.setAttribute("aria-label", running ? "Pause the search" : label);
        Dom.setText(resume, label);
        stop.setHidden(resting);
        Dom.setText(said, saved(finished, total, resting, search.isKept()));
    }

    /** How much is done, and whether it will be there tomorrow. */
    static String saved(int finished, int total, boolean resting, boolean isKept) {
        String count = Format.grouped(finished) + "/" + Format.grouped(total);
        String kept = isKept ? " saved, safe to close" : " done; this browser does not keep them";
        if (total == 0) {
            return "";
        }
        if (finished == total) {
            return "All " + Format.grouped(total) + " models are done" + (isKept ? " and saved." : ".");
        }
        return count + kept + (resting && finished > 0 ? "; the search rests here." : ".");
    }
}
