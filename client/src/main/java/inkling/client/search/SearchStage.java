package inkling.client.search;

import inkling.client.js.Files;
import inkling.client.js.Js;
import inkling.client.lab.Lab;
import inkling.client.lab.TrainingSupport;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Messages;
import inkling.data.MalformedDataException;
import inkling.search.Entry;
import inkling.search.Grid;
import inkling.search.Leaderboard;
import inkling.search.Narrowing;
import inkling.search.SearchCsv;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The stage on which hyperparameters are searched. */
final class SearchStage {
    private static final String SURE = "chip-button danger"; // of a button whose next click is meant
    private static final int REFRESH_MS = 300;
    private static final int SEEDS = 5; // of a repetition
    private static final int MOST_MEGABYTES = 100; // of a journal: some 60,000 models

    private final Lab lab;
    private final Messages messages;
    private final Search search;
    private final GridBuilder builder;
    private final HeatMap heat;
    private final BoardView board;
    private final RunningView running = new RunningView();
    private final ProgressView progress;
    private final Remaking remaking;
    private final Consumer<String> onKeep;
    private Leaderboard leaderboard = new Leaderboard(List.of());
    private List<Hyperparameters> shownPoints = List.of();
    private int shownFinished = -1;
    private boolean inSight;
    private boolean stale;
    private boolean isMeasured; // the speed, or that is under way

    /** @param onKeep takes a name under which the model that the lab shows is to be saved */
    SearchStage(Lab lab, Messages messages, Search search, Consumer<String> onKeep) {
        this.lab = lab;
        this.messages = messages;
        this.search = search;
        this.onKeep = onKeep;
        builder = new GridBuilder(search, this::refreshSoon);
        board = new BoardView(this::make);
        heat = new HeatMap(board::showCell, this::makeIfFinished);
        progress = new ProgressView(search, this::start);
        remaking = new Remaking(lab, messages);
        listenToButtons();
        search.onChange(this::refreshSoon);
    }

    private void listenToButtons() {
        HTMLSelectElement workers = Dom.byId("search-workers");
        for (int n = 1; n <= Math.max(2, Math.min(Js.cores(), Pool.MOST_WORKERS)); n++) {
            HTMLElement option = Dom.create("option", "", Integer.toString(n));
            workers.appendChild(option);
        }
        workers.setValue(Integer.toString(search.pool().wanted()));
        workers.addEventListener("change", event -> {
            search.setWanted(workers.getSelectedIndex() + 1);
            builder.updateDuration();
        });
        Dom.onClick(Dom.byId("keep-best"), this::keepBest);
        Dom.onClick(Dom.byId("repeat-tied"), () -> search.add(repetition()));
        Dom.onClick(Dom.byId("narrow"), this::narrow);
        Dom.onClick(Dom.byId("journal-download"), this::download);
        Dom.onClick(Dom.byId("csv-download"), this::downloadTable);
        HTMLInputElement file = Dom.byId("journal-file");
        Dom.onClick(Dom.byId("journal-upload"), file::click);
        file.addEventListener(
                "change", event -> Files.readChosen(file, MOST_MEGABYTES, this::merge, messages::complain));
        HTMLButtonElement forget = Dom.byId("journal-forget");
        Dom.onClick(forget, () -> forget(forget));
        forget.addEventListener("blur", event -> arm(forget, false));
        Dom.onClick(Dom.byId("remaking-keep"), () -> onKeep.accept("from-search"));
    }

    /** Whether it is looked at: only then is anything drawn. */
    void setInSight(boolean now) {
        inSight = now;
        refresh();
    }

    /** An ETA needs a measure of this machine. */
    private void measureSpeed() {
        boolean isWanted = inSight && search.journal() != null && !isMeasured;
        if (isWanted && lab.canTrain() && !search.speed().isKnown()) {
            isMeasured = true;
            search.measure(builder::updateDuration);
        }
    }

    /** Shows a grid in the form. */
    void show(Grid grid) {
        builder.show(grid);
    }

    private void start() {
        Grid grid = builder.grid();
        if (!lab.canTrain()) {
            messages.complain(TrainingSupport.MISSING);
        } else if (search.journal() == null) {
            messages.say("The training images have not arrived yet.");
        } else if (grid != null) {
            messages.say("");
            search.search(Plan.of(grid));
        }
    }

    private void refreshSoon() {
        if (!stale) {
            stale = true;
            Window.setTimeout(
                    () -> {
                        stale = false;
                        refresh();
                    },
                    REFRESH_MS);
        }
    }

    private void refresh() {
        KeptJournal journal = search.journal();
        if (!inSight) {
            return;
        }
        measureSpeed();
        List<Hyperparameters> planned = search.agenda().points();
        List<Hyperparameters> points = planned.isEmpty() ? builder.points() : planned; // what would be tried
        if (shownPoints != points) {
            shownPoints = points;
            shownFinished = -1;
            heat.build(points);
        }
        Dom.byId("search-results").setHidden(planned.isEmpty());
        Dom.byId("search-empty").setHidden(!planned.isEmpty());
        if (journal == null) {
            return;
        }
        search.goOnIfInterrupted();
        List<Entry> finished = journal.results(points);
        heat.update(journal, finished, search.pool().trying());
        if (shownFinished != finished.size()) {
            shownFinished = finished.size();
            Window.setTimeout(this::updateBoard, 0); // in a task of its own: the page stays awake
        }
        running.update(search.pool().workers());
        progress.update(finished.size());
        if (search.state() == Search.State.RUNNING) {
            refreshSoon(); // the time goes on
        }
    }

    private void updateBoard() {
        leaderboard = new Leaderboard(shownResults());
        board.update(leaderboard, shownPoints);
        int tied = leaderboard.tied().size();
        Dom.setText(
                Dom.byId("repeat-tied"),
                (tied == 1 ? "Repeat the first" : "Repeat the " + tied + " tied") + " with " + SEEDS + " seeds");
        Dom.byId("search-then").setHidden(leaderboard.places().isEmpty());
    }

    private List<Entry> shownResults() {
        KeptJournal journal = search.journal();
        return journal == null ? List.of() : journal.results(shownPoints);
    }

    private void make(Entry entry) {
        remaking.make(entry, () -> {});
    }

    private void makeIfFinished(Hyperparameters model) {
        KeptJournal journal = search.journal();
        Entry entry = journal == null ? null : journal.result(model);
        if (entry != null) {
            make(entry);
        }
    }

    private void keepBest() {
        if (!leaderboard.places().isEmpty()) {
            remaking.make(
                    leaderboard.places().get(0).standing().bestRun(), () -> onKeep.accept("best-of-" + shownFinished));
        }
    }

    /** The tied bracket from several seeds, one grid each. */
    private List<Grid> repetition() {
        List<Grid> grids = new ArrayList<>();
        for (Leaderboard.Place place : leaderboard.tied()) {
            grids.add(Grid.at(place.standing().hyperparameters()).withSeeds(SEEDS));
        }
        return grids;
    }

    private void narrow() {
        if (!leaderboard.places().isEmpty()) {
            Hyperparameters best = leaderboard.places().get(0).standing().hyperparameters();
            List<Grid> grids = search.agenda().plan().grids();
            Grid searched = grids.isEmpty() ? Grid.PAPER : grids.get(0);
            builder.show(Narrowing.around(best, searched));
            messages.say("The grid now has finer steps around the best. Search begins with it.");
            Dom.byId("search-start").focus();
        }
    }

    private void download() {
        KeptJournal journal = search.journal();
        if (journal != null) {
            Files.download("search.jsonl", "application/x-ndjson", journal.text());
        }
    }

    private void downloadTable() {
        Files.download("search.csv", "text/csv", SearchCsv.write(new Leaderboard(shownResults())));
    }

    private void merge(String name, String text) {
        if (search.journal() == null) {
            messages.say("The training images have not arrived yet.");
            return;
        }
        try {
            search.merge(
                    name,
                    text,
                    (more, ofPlan) -> messages.say(name + ": " + Format.grouped(more)
                            + (more == 1 ? " new model, " : " new models, ") + Format.grouped(ofPlan)
                            + " of the grid that is shown."));
        } catch (MalformedDataException e) {
            messages.complain(String.valueOf(e.getMessage()));
        }
    }

    /** The second click means it, if nothing else was done in between. */
    private void forget(HTMLButtonElement button) {
        boolean sure = button.getClassName().equals(SURE);
        arm(button, !sure);
        if (sure && search.journal() != null) {
            search.forget(() -> messages.say("The journal is empty."));
        }
    }

    private static void arm(HTMLButtonElement button, boolean armed) {
        button.setClassName(armed ? SURE : "chip-button");
        Dom.setText(button, armed ? "Really forget all?" : "Forget all");
    }
}
