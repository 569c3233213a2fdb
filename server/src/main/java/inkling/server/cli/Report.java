package inkling.server.cli;

import inkling.analysis.Interval;
import inkling.model.Model;
import inkling.train.Evaluation;
import inkling.train.Recording;

/** What is printed about a model. */
final class Report {
    private Report() {}

    /** How training ended, one thing a line. */
    static String of(Model model) {
        StringBuilder lines = new StringBuilder(ending(model));
        if (!model.recordings().isEmpty()) {
            Recording last = last(model);
            lines.append(Texts.format("training %s, validation %s%n", loss(last.training()), loss(last.validation())));
            lines.append(accuracy("validation", last.validation())).append(System.lineSeparator());
        }
        return lines.append(lineage(model)).append(fingerprint(model)).toString();
    }

    static String loss(Evaluation evaluation) {
        return Texts.format(evaluation.loss() < 1e4 ? "loss %.4f" : "loss %.3e", evaluation.loss());
    }

    static String accuracy(String of, Evaluation evaluation) {
        Interval interval = Interval.wilson95(evaluation.correct(), evaluation.n());
        return Texts.format(
                "%s accuracy %.2f %% (95 %%: %.2f–%.2f, n = %,d)",
                of, 100 * evaluation.accuracy(), 100 * interval.low(), 100 * interval.high(), evaluation.n());
    }

    /** Which model it was continued from; a line, or nothing. */
    static String lineage(Model model) {
        String parent = model.continuedFrom();
        return parent == null ? "" : Texts.format("continued from %s…%n", parent.substring(0, 8));
    }

    static String fingerprint(Model model) {
        return "fingerprint " + model.parameters().fingerprint();
    }

    /** How training ended, where it did not reach its end well; a line, or nothing. */
    static String ending(Model model) {
        Integer divergedAt = model.divergedAt();
        if (divergedAt != null) {
            return Texts.format(
                    "diverged at step %,d; the parameters are those of step %,d%n", divergedAt, model.stepsDone());
        }
        int steps = model.hyperparameters().steps();
        return switch (model.status()) {
            case DONE, DIVERGED -> "";
            case STOPPED -> Texts.format("stopped at step %,d of %,d%n", model.stepsDone(), steps);
            case COLLAPSED ->
                Texts.format("collapsed: the validation accuracy had been %.2f %% before%n", 100 * bestAccuracy(model));
        };
    }

    private static double bestAccuracy(Model model) {
        return model.recordings().stream()
                .mapToDouble(recording -> recording.validation().accuracy())
                .max()
                .orElse(0);
    }

    private static Recording last(Model model) {
        return model.recordings().get(model.recordings().size() - 1);
    }
}
