package inkling.client.train;

import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import inkling.train.Schedule;
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
 * @param reference (n) a level of the paper's; all NaN without one
 * @param learningRate (n)
 * @param own (n) the number of the recording of the run that is shown, or −1
 */
record Curves(
        double[] steps,
        double[] training,
        double[] validation,
        double[] before,
        double[] reference,
        double[] learningRate,
        int[] own) {
    private static final int INTERVALS = 50;

    /** Joins what is known. */
    static Curves of(
            Hyperparameters hyperparameters,
            List<Recording> recordings,
            List<Recording> earlier,
            double level,
            ToDoubleFunction<Evaluation> value) {
        int[] known = steps(hyperparameters.steps(), recordings, earlier);
        int n = known.length;
        Curves curves = new Curves(new double[n], empty(n), empty(n), empty(n), empty(n), new double[n], new int[n]);
        Schedule schedule = new Schedule(hyperparameters);
        int next = 0;
        int i = 0;
        int e = 0;
        for (int step : known) {
            curves.steps[next] = step;
            curves.reference[next] = level;
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

    private static double[] empty(int n) {
        double[] empty = new double[n];
        Arrays.fill(empty, Double.NaN);
        return empty;
    }
}
