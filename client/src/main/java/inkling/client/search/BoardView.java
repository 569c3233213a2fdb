package inkling.client.search;

import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.SettingText;
import inkling.search.HeatMapAxes;
import inkling.search.Leaderboard;
import inkling.search.SettingResult;
import inkling.search.TrialRecord;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The leaderboard: all settings in their order, with a bracket around those that are tied with the first. */
final class BoardView implements HeatMap.CellListener {
    private static final int ROWS = 20;

    private final HTMLElement said = Dom.byId("board-said");
    private final HTMLElement same = Dom.byId("board-same");
    private final HTMLElement more = Dom.byId("board-more");
    private final HTMLElement filter = Dom.byId("board-filter");
    private final HTMLInputElement tiedOnly = Dom.byId("board-tied");
    private final BoardTable table;
    private Leaderboard board = new Leaderboard(List.of());
    private int rows = ROWS;
    private List<Hyperparameters> known = List.of(); // models
    private Predicate<Hyperparameters> isWanted = model -> true; // those of the cell that is shown alone

    /**
     * An empty leaderboard.
     *
     * @param onModel takes the best run of a row that was clicked
     * @param onAll is called when not one cell alone is wanted any more
     */
    BoardView(Consumer<TrialRecord> onModel, Runnable onAll) {
        table = new BoardTable(onModel, this::render);
        Dom.onClick(more, () -> {
            rows += 4 * ROWS;
            render();
        });
        Dom.onClick(filter, () -> {
            all();
            onAll.run();
            tiedOnly.focus(); // the button is gone
        });
        tiedOnly.addEventListener("change", event -> render());
    }

    @Override
    public void only(HeatMapAxes axes, double row, double column) {
        isWanted = model -> axes.isIn(row, column, model);
        String text = SettingText.phrase(axes.rows(), row) + ", " + SettingText.phrase(axes.columns(), column);
        Dom.setText(filter, text + " ×");
        filter.setHidden(false);
        render();
    }

    @Override
    public void all() {
        isWanted = model -> true;
        filter.setHidden(true);
        render();
    }

    /**
     * Shows another order.
     *
     * @param models all that are to be tried: what is the same in all of them is told once
     */
    void update(Leaderboard other, List<Hyperparameters> models) {
        board = other;
        if (models != known) {
            known = models;
            isWanted = model -> true; // the cell was of another grid
            filter.setHidden(true);
            List<Hyperparameter> differing = Hyperparameters.differing(models);
            table.setColumns(differing);
            Dom.setText(same, models.isEmpty() ? "" : "The same in all: " + inCommon(models.get(0), differing) + ".");
        }
        render();
    }

    /** What does not differ, in words. */
    static String inCommon(Hyperparameters one, List<Hyperparameter> differing) {
        StringBuilder text = new StringBuilder();
        for (Hyperparameter h : SettingText.ORDER) {
            if (!SettingText.isAmong(differing, h)) {
                text.append(text.length() == 0 ? "" : ", ").append(SettingText.phrase(h, one));
            }
        }
        return text.toString();
    }

    private void render() {
        List<Leaderboard.Place> places = new ArrayList<>();
        for (Leaderboard.Place place : tiedOnly.isChecked() ? board.tied() : board.places()) {
            if (isWanted.test(place.standing().hyperparameters())) {
                places.add(place);
            }
        }
        List<SettingResult> apart = new ArrayList<>();
        for (SettingResult standing : board.apart()) {
            if (!tiedOnly.isChecked() && isWanted.test(standing.hyperparameters())) {
                apart.add(standing);
            }
        }
        table.show(places, apart, rows);
        more.setHidden(places.size() <= rows);
        Dom.setText(said, summary(board));
    }

    /** What the order is worth, in a sentence. */
    static String summary(Leaderboard board) {
        if (board.places().isEmpty()) {
            return board.apart().isEmpty() ? "No model has finished yet." : "None has ended well.";
        }
        int tied = board.tied().size();
        if (board.places().size() == 1) {
            return "One setting has ended well.";
        }
        return tied == 1
                ? "The first stands alone: its lead over each of the others is more than chance (p ≤ 0.05)."
                : "The first and " + Format.grouped(tied - 1)
                        + (tied == 2 ? " more are tied: its lead over that one" : " more are tied: its lead over them")
                        + " may be chance.";
    }
}
