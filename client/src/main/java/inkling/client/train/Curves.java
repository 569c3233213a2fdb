package inkling.client.train;

import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import inkling.train.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
        SortedSet<Integer> known = new TreeSet<>();
        for (int i = 0; i <= INTERVALS; i++) { // so that the learning rate is a curve from the start
            known.add((int) Math.floor((double) i * hyperparameters.steps() / INTERVALS + 0.5));
        }
        recordings.forEach(recording -> known.add(recording.step()));
        earlier.forEach(recording -> known.add(recording.step()));
        known.removeIf(step -> step > hyperparameters.steps());
        int n = known.size();
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

    private static double[] empty(int n) {
        double[] empty = new double[n];
        Arrays.fill(empty, Double.NaN);
        return empty;
    }
}
