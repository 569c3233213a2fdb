package inkling.search;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;

/**
 * What a heat map of some models has for its rows and its columns: activation and learning rate as in the paper, which say
 * most. Where one of them is the same in all models, one that has no place within a cell stands in for it.
 */
public record HeatMapAxes(Hyperparameter rows, Hyperparameter columns) {
    /** Those of the paper's tables. */
    public static final HeatMapAxes PAPER = new HeatMapAxes(Hyperparameter.ACTIVATION, Hyperparameter.LEARNING_RATE);

    /** What the paper has searched besides, and the bias: they tell the dots within a cell apart. */
    private static final List<Hyperparameter> WITHIN =
            List.of(Hyperparameter.BIAS, Hyperparameter.L2, Hyperparameter.HIDDEN_UNITS);

    /** The axes for these models. */
    public static HeatMapAxes of(List<Hyperparameters> models) {
        List<Hyperparameter> others = new ArrayList<>();
        boolean activations = false;
        boolean learningRates = false;
        for (Hyperparameter h : Hyperparameters.differing(models)) {
            activations |= h == PAPER.rows;
            learningRates |= h == PAPER.columns;
            boolean isOnAnAxis = h == PAPER.rows || h == PAPER.columns;
            if (!isOnAnAxis && h != Hyperparameter.SEED && !isWithin(h)) {
                others.add(h);
            }
        }
        Hyperparameter columns = learningRates || others.isEmpty() ? PAPER.columns : others.remove(0);
        Hyperparameter rows = activations || others.isEmpty() ? PAPER.rows : others.remove(0);
        return new HeatMapAxes(rows, columns);
    }

    private static boolean isWithin(Hyperparameter h) {
        boolean found = false;
        for (Hyperparameter each : WITHIN) {
            found |= each == h;
        }
        return found;
    }

    /** What tells the models within a cell apart, seeds aside: first what differs from row to row of its dots. */
    public List<Hyperparameter> within(List<Hyperparameters> models) {
        List<Hyperparameter> within = new ArrayList<>();
        for (Hyperparameter h : Hyperparameters.differing(models)) {
            if (h != rows && h != columns && h != Hyperparameter.SEED && !isWithin(h)) {
                within.add(h);
            }
        }
        within.addAll(WITHIN);
        return within;
    }

    /** Whether a model is in a cell. */
    public boolean isIn(double row, double column, Hyperparameters model) {
        return rows.of(model) == row && columns.of(model) == column;
    }

    /** The cell of these among finished trials. */
    public HeatMapCell cell(double row, double column, List<TrialRecord> finished) {
        List<TrialRecord> done = new ArrayList<>();
        int diverged = 0;
        int collapsed = 0;
        for (TrialRecord trial : finished) {
            if (isIn(row, column, trial.hyperparameters())) {
                switch (trial.state()) {
                    case DIVERGED -> diverged++;
                    case COLLAPSED -> collapsed++;
                    default -> done.add(trial);
                }
            }
        }
        return new HeatMapCell(done, diverged, collapsed);
    }
}
