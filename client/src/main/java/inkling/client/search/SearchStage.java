package inkling.client.search;

import inkling.client.search.engine.Search;
import inkling.client.search.engine.WorkerCount;
import inkling.client.search.engine.WorkerPool;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.HelpDrawer;
import inkling.client.ui.Messages;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.Leaderboard;
import inkling.search.SearchPlan;
import inkling.search.TrialRecord;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The stage on which hyperparameters are searched. */
final class SearchStage {
    private static final int REFRESH_MS = 300;

    private final TrainingSession session;
    private final Messages messages;
    private final Search search;
    private final GridBuilder builder;
    private final HeatMap heat;
    private final BoardView board;
    private final RunningView running = new RunningView();
    private final ProgressView progress;
    private final NextSteps next;
    private final HTMLInputElement everything = Dom.byId("board-all");
    private List<Hyperparameters> ever = List.of(); // what is planned, and all else that has a result
    private List<Hyperparameters> everPlanned = List.of(); // what was planned then
    private List<Hyperparameters> shownPoints = List.of();
    private int shownFinished = -1;
    private boolean inSight;
    private boolean stale;
    private boolean isMeasured; // the speed, or that is under way
    private boolean hasBegun; // a search, whose progress nobody has seen yet

    /**
     * The stage, whose elements must be there.
     *
     * @param onKeep takes a name under which the model that the session shows is to be saved
     * @param onEnvelope shows the envelope for the model that the session shows
     */
    SearchStage(
            TrainingSession session,
            Messages messages,
            Search search,
            HelpDrawer help,
            Consumer<String> onKeep,
            Runnable onEnvelope) {
        this.session = session;
        this.messages = messages;
        this.search = search;
        ReproductionView reproduction = new ReproductionView(session, messages);
        Consumer<TrialRecord> make = entry -> reproduction.make(entry, () -> {});
        builder = new GridBuilder(search, help, this::refreshSoon);
        board = new BoardView(make, this::unchooseCell);
        heat = new HeatMap(board, make);
        progress = new ProgressView(search, builder, this::start);
        next = new NextSteps(search, builder, reproduction, onKeep, onEnvelope);
        new JournalPanel(search, messages, this::shownResults);
        chooseWorkers();
        everything.addEventListener("change", event -> refresh());
        search.onChange(this::refreshSoon);
    }

    private void unchooseCell() {
        heat.unchoose();
    }

    private void chooseWorkers() {
        HTMLSelectElement workers = Dom.byId("search-workers");
        for (int n = 1; n <= WorkerCount.most(); n++) {
            HTMLElement option = Dom.create("option", "", Integer.toString(n));
            workers.appendChild(option);
        }
        workers.setValue(Integer.toString(search.pool().wanted()));
        workers.addEventListener("change", event -> {
            search.setWorkers(workers.getSelectedIndex() + 1);
            builder.updateDuration();
        });
    }

    /** Whether it is looked at: only then is anything drawn. */
    void setInSight(boolean now) {
        inSight = now;
        refresh();
    }

    /** An ETA needs a measure of this machine. */
    private void measureSpeed() {
        boolean isWanted = inSight && search.journal() != null && !isMeasured;
        if (isWanted && session.canTrain() && !search.speed().isKnown()) {
            isMeasured = true;
            search.measure(builder::updateDuration);
        }
    }

    /** Shows a grid in the form, and says why. */
    void offer(Grid grid, String why) {
        builder.offer(grid, why);
    }

    private void start() {
        Grid grid = builder.grid();
        if (!session.canTrain()) {
            messages.complain(session.obstacle());
        } else if (search.journal() == null) {
            messages.say("The search starts as soon as the images have arrived.");
            search.whenOpened(this::start);
        } else if (grid != null) {
            messages.say("");
            search.search(SearchPlan.of(grid), () -> hasBegun = search.pool().state() == WorkerPool.State.RUNNING);
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

    /** What the map and the leaderboard are about: what is searched; all that was, or what would be. */
    private List<Hyperparameters> points() {
        Journal journal = search.journal();
        List<Hyperparameters> planned = search.queue().trials();
        if (journal != null && (everything.isChecked() || planned.isEmpty())) {
            gather(journal, planned);
            return ever.isEmpty() ? builder.points() : ever;
        }
        return planned.isEmpty() ? builder.points() : planned;
    }

    /** The same list as before, unless there is more: what is shown is not laid out anew for each result. */
    private void gather(Journal journal, List<Hyperparameters> planned) {
        List<Hyperparameters> all = new ArrayList<>(planned);
        Set<Hyperparameters> known = new HashSet<>();
        for (Hyperparameters point : planned) {
            known.add(point);
        }
        for (TrialRecord entry : journal.finished()) {
            if (known.add(entry.hyperparameters())) {
                all.add(entry.hyperparameters());
            }
        }
        if (planned != everPlanned || all.size() != ever.size()) {
            everPlanned = planned;
            ever = all;
        }
    }

    private void refresh() {
        Journal journal = search.journal();
        if (!inSight) {
            return;
        }
        measureSpeed();
        if (journal != null) {
            takeUp();
        }
        List<Hyperparameters> points = points();
        if (shownPoints != points) {
            shownPoints = points;
            shownFinished = -1;
            heat.build(points);
        }
        boolean isPlanned = !search.queue().trials().isEmpty();
        Dom.byId("search-results").setHidden(!isPlanned);
        Dom.byId("search-empty").setHidden(isPlanned || !search.finished().isEmpty());
        if (journal == null) {
            return;
        }
        List<TrialRecord> finished = journal.results(points);
        heat.update(journal, finished, search.queue().running());
        if (shownFinished != finished.size()) {
            shownFinished = finished.size();
            Window.setTimeout(this::updateBoard, 0); // in a task of its own: the page stays awake
        }
        running.update(search.pool().workers());
        progress.update();
        showProgress();
        if (search.pool().state() == WorkerPool.State.RUNNING) {
            refreshSoon(); // the time goes on
        }
    }

    /** The form shows what is searched, and what was interrupted goes on. */
    private void takeUp() {
        List<Grid> grids = search.plan().grids();
        if (!builder.isTouched() && !grids.isEmpty()) {
            builder.show(grids.get(0));
        }
        search.goOnIfInterrupted();
    }

    /** Who has pressed Search, which is no button any more, is led to what it has begun. */
    private void showProgress() {
        if (hasBegun) {
            hasBegun = false;
            Window.setTimeout(() -> Dom.byId("search-resume").focus(), 0); // in a task of its own: it lays the page out
        }
    }

    private void updateBoard() {
        Leaderboard leaderboard = new Leaderboard(shownResults());
        board.update(leaderboard, shownPoints);
        next.update(leaderboard);
        builder.updateDuration();
    }

    private List<TrialRecord> shownResults() {
        Journal journal = search.journal();
        return journal == null ? List.of() : journal.results(shownPoints);
    }
}
