package inkling.client.chart;

import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.LearningRateSchedule;
import inkling.train.Recording;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a chart shows, over the steps at which anything is known.
 *
 * @param steps (n) ascending
 * @param training (n) NaN where nothing was measured; so the others
 * @param validation (n)
 * @param before (n) validation of the run before
 * @param learningRate (n)
 * @param own (n) the number of the recording of the run that is shown, or −1
 */
public record Curves(
        double[] steps, double[] training, double[] validation, double[] before, double[] learningRate, int[] own) {
    private static final int INTERVALS = 50;
    /** What is known after this share of a run is what its accuracy is about. */
    private static final double SETTLED = 0.1;
    /** Percent below it that are shown too. */
    private static final double ROOM = 3;

    /**
     * Joins what is known.
     *
     * @param earlier of the run before, empty for none
     * @param value what the chart shows of an evaluation
     */
    public static Curves of(
            Hyperparameters hyperparameters,
            List<Recording> recordings,
            List<Recording> earlier,
            ToDoubleFunction<Evaluation> value) {
        int[] known = steps(hyperparameters.steps(), recordings, earlier);
        int n = known.length;
        Curves curves = new Curves(new double[n], empty(n), empty(n), empty(n), new double[n], new int[n]);
        LearningRateSchedule schedule = LearningRateSchedule.of(hyperparameters);
        int next = 0;
        int i = 0;
        int e = 0;
        for (int step : known) {
            curves.steps[next] = step;
            curves.learningRate[next] = schedule.at(step);
            curves.own[next] = -1;
            while (e < earlier.size() && earlier.get(e).step() <= step) {
                curves.before[next] = value.applyAsDouble(earlier.get(e++).validation());
            }
            while (i < recordings.size() && recordings.get(i).step() <= step) {
                curves.own[next] = i;
                curves.training[next] = value.applyAsDouble(recordings.get(i).training());
                curves.validation[next] =
                        value.applyAsDouble(recordings.get(i++).validation());
            }
            next++;
        }
        return curves;
    }

    /** All steps up to the last of the run at which anything is known, ascending. */
    private static int[] steps(int last, List<Recording> recordings, List<Recording> earlier) {
        int[] all = new int[INTERVALS + 1 + recordings.size() + earlier.size()];
        int n = 0;
        for (; n <= INTERVALS; n++) { // so that the learning rate is a curve from the start
            all[n] = (int) Math.floor((double) n * last / INTERVALS + 0.5);
        }
        for (Recording recording : recordings) {
            all[n++] = recording.step();
        }
        for (Recording recording : earlier) {
            all[n++] = recording.step();
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int step : all) {
            if (step <= last && (distinct == 0 || step > all[distinct - 1])) {
                all[distinct++] = step;
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    /** The index of the step that is nearest to a number. */
    public int nearest(double step) {
        int nearest = 0;
        for (int i = 1; i < steps.length; i++) {
            if (Math.abs(steps[i] - step) < Math.abs(steps[nearest] - step)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** An axis that has all values between two steps; on a logarithmic one 0 has no place. */
    public Axis axis(double from, double to, boolean logarithmic, String unit) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < steps.length; i++) {
            for (double value : valuesAt(i)) {
                if (steps[i] >= from && steps[i] <= to && (value > 0 || !logarithmic)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return Axis.around(least, most, logarithmic, unit);
    }

    /** The percentage at which an axis up to 100 begins: a little below what came after the first tenth of the run. */
    public double lowestShare() {
        double low = 100;
        double last = 100; // of a run that ended early, its end is what matters
        for (int i = 0; i < steps.length; i++) {
            for (double value : valuesAt(i)) {
                low = steps[i] > SETTLED * steps[steps.length - 1] ? Math.min(low, value) : low;
            }
            last = own[i] < 0 ? last : Math.min(training[i], validation[i]);
        }
        low = Math.min(low, last);
        return low < 100 ? Math.max(0, Math.floor(low - ROOM)) : 0;
    }

    /** What is known at a step: up to three numbers. */
    private double[] valuesAt(int i) {
        double[] all = {training[i], validation[i], before[i]};
        int n = 0;
        for (double value : all) {
            if (!Double.isNaN(value) && !Double.isInfinite(value)) {
                all[n++] = value;
            }
        }
        return Arrays.copyOf(all, n);
    }

    private static double[] empty(int n) {
        double[] empty = new double[n];
        Arrays.fill(empty, Double.NaN);
        return empty;
    }
}
