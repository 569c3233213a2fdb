package inkling.client.search;

import inkling.client.search.engine.Search;
import inkling.client.ui.Dom;
import inkling.search.Grid;
import inkling.search.GridRefinement;
import inkling.search.Leaderboard;
import inkling.search.SettingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** What one does with the order that a search has come to: repeat what is tied, narrow, keep the best, open the envelope. */
final class NextSteps {
    private static final int SEEDS = 5; // of a repetition

    private final Search search;
    private final GridBuilder builder;
    private final ReproductionView reproduction;
    private final HTMLElement said = Dom.byId("then-said");
    private Leaderboard board = new Leaderboard(List.of());

    /**
     * The buttons.
     *
     * @param onKeep takes a name under which the model that the session shows is to be saved
     * @param onEnvelope shows the envelope for the model that the session shows
     */
    NextSteps(
            Search search,
            GridBuilder builder,
            ReproductionView reproduction,
            Consumer<String> onKeep,
            Runnable onEnvelope) {
        this.search = search;
        this.builder = builder;
        this.reproduction = reproduction;
        Dom.onClick(Dom.byId("repeat-tied"), this::repeat);
        Dom.onClick(Dom.byId("narrow"), this::narrow);
        Dom.onClick(Dom.byId("keep-best"), () -> makeBest(() -> onKeep.accept("best-of-" + models(board))));
        Dom.onClick(Dom.byId("open-best"), () -> makeBest(onEnvelope));
        Dom.onClick(Dom.byId("remaking-keep"), () -> onKeep.accept("from-search"));
    }

    /** Takes another order. */
    void update(Leaderboard other) {
        board = other;
        int tied = board.tied().size();
        Dom.setText(
                Dom.byId("repeat-tied"),
                (tied == 1 ? "Repeat the first" : "Repeat the " + tied + " tied") + " with " + SEEDS + " seeds");
        Dom.byId("search-then").setHidden(board.places().isEmpty());
    }

    private SettingResult best() {
        return board.places().get(0).standing(); // the buttons are hidden while there is none
    }

    /** How many models a leaderboard is of. */
    static int models(Leaderboard board) {
        int models = 0;
        for (Leaderboard.Place place : board.places()) {
            models += place.standing().runs().size();
        }
        for (SettingResult standing : board.apart()) {
            models += standing.runs().size();
        }
        return models;
    }

    private void makeBest(Runnable then) {
        reproduction.make(best().bestRun(), then);
    }

    private void repeat() {
        Dom.setText(said, "");
        search.add(repetition(board), () -> Dom.setText(said, "All of this has been asked for already."));
    }

    /** The tied bracket from several seeds, one grid each. */
    static List<Grid> repetition(Leaderboard board) {
        List<Grid> grids = new ArrayList<>();
        for (Leaderboard.Place place : board.tied()) {
            grids.add(Grid.at(place.standing().hyperparameters()).withSeeds(SEEDS));
        }
        return grids;
    }

    private void narrow() {
        List<Grid> grids = search.plan().grids();
        Grid searched = grids.isEmpty() ? Grid.PAPER : grids.get(0);
        builder.offer(
                GridRefinement.around(best().hyperparameters(), searched),
                "Finer steps around the best, larger λ, and bias. Search begins with it.");
    }
}
