package inkling.client.search;

import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.train.Hyperparameters;
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
        int total = search.agenda().points().size();
        int finished = search.finishedOfPlan().size();
        boolean resting = search.pool().state() == Pool.State.RESTING;
        boolean running = search.pool().state() == Pool.State.RUNNING;
        double done = finished;
        double left = 0; // work
        double underWay = 0; // work that is done of trials that have not ended
        for (TrialWorker worker : search.pool().workers()) {
            Hyperparameters trial = worker.trial();
            if (trial != null) {
                done += worker.done();
                left += (1 - worker.done()) * Speed.work(trial);
                underWay += worker.done() * Speed.work(trial);
            }
        }
        for (Hyperparameters waiting : search.agenda().queue()) {
            left += Speed.work(waiting);
        }
        Dom.byId("search-progress").setAttribute("value", Double.toString(total == 0 ? 0 : done / total));
        Dom.setText(Dom.byId("search-done"), Format.grouped(finished) + " of " + Format.grouped(total));
        Dom.setText(Dom.byId("search-rate"), Format.fixed(search.pool().clock().modelsPerMinute(), 1));
        Dom.setText(
                Dom.byId("search-left"), running || finished == total ? Format.duration(seconds(left, underWay)) : "–");
        resume.setHidden(finished == total);
        boolean again = !resting && builder.isSearched(search.agenda());
        start.setDisabled(again);
        Dom.setText(start, resting ? "Search" : again ? (running ? "Searching…" : "Paused") : "Search this instead");
        String label = running ? "Pause" : resting && finished == 0 ? "Start" : "Go on";
        resume.setAttribute("aria-label", running ? "Pause the search" : label);
        Dom.setText(resume, label);
        stop.setHidden(resting);
        Dom.setText(said, saved(finished, total, resting));
    }

    private double seconds(double work, double underWay) {
        double measured = search.pool().clock().seconds(work, underWay);
        return Double.isNaN(measured)
                ? search.pool().speed().seconds(work, search.pool().wanted())
                : measured;
    }

    private boolean kept() {
        BrowserJournal journal = search.journal();
        return journal != null && journal.isKept();
    }

    private String saved(int finished, int total, boolean resting) {
        String count = Format.grouped(finished) + "/" + Format.grouped(total);
        String kept = kept() ? " saved, safe to close" : " done; this browser does not keep them";
        if (finished == total) {
            return "All " + Format.grouped(total) + " models are done" + (kept() ? " and saved." : ".");
        }
        return count + kept + (resting && finished > 0 ? "; the search rests here." : ".");
    }
}
