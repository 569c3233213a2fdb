package inkling.search;

import static inkling.train.Hyperparameter.HIDDEN_UNITS;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.nn.Activation;
import inkling.train.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapCellTest {
    private final TrialRecord good = entry(Activation.RELU, 0.01, 1, Status.DONE, "1110");
    private final TrialRecord better = entry(Activation.RELU, 0.01, 2, Status.DONE, "1111");
    private final List<TrialRecord> finished = List.of(
            good,
            entry(Activation.SIGMOID, 0.01, 1, Status.DONE, "0000"),
            entry(Activation.RELU, 0.02, 1, Status.DIVERGED, "0000"),
            entry(Activation.RELU, 0.01, 3, Status.DIVERGED, "1000"),
            better,
            entry(Activation.RELU, 0.01, 4, Status.COLLAPSED, "1000"),
            entry(Activation.RELU, 0.01, 5, Status.COLLAPSED, "1000"));

    @Test
    void hasTheRunsOfOneActivationAndOneLearningRate() {
        HeatMapCell cell = HeatMapAxes.PAPER.cell(Activation.RELU.ordinal(), 0.01, finished);
        assertEquals(List.of(good, better), cell.done());
        assertEquals(1, cell.diverged());
        assertEquals(2, cell.collapsed());
    }

    @Test
    void itsMeanAndSpreadAreOfThoseThatEndedWell() {
        HeatMapCell cell = HeatMapAxes.PAPER.cell(Activation.RELU.ordinal(), 0.01, finished);
        assertEquals(0.875, cell.mean());
        assertEquals(Math.sqrt(0.03125), cell.spread(), 1e-15); // 2 · 0.125² / 1
    }

    @Test
    void withoutAnyItHasNeitherMeanNorSpread() {
        HeatMapCell cell = HeatMapAxes.PAPER.cell(Activation.RELU.ordinal(), 0.02, finished);
        assertEquals(new HeatMapCell(List.of(), 1, 0), cell);
        assertTrue(Double.isNaN(cell.mean()) && Double.isNaN(cell.spread()));
        assertTrue(Double.isNaN(HeatMapAxes.PAPER
                .cell(Activation.SIGMOID.ordinal(), 0.01, finished)
                .spread()));
    }

    private static TrialRecord entry(
            Activation activation, double learningRate, int units, Status status, String bits) {
        return Fixtures.entry(
                Fixtures.change(Fixtures.small(activation, false), LEARNING_RATE, learningRate, HIDDEN_UNITS, units),
                status,
                0.5,
                bits);
    }
}
