package inkling.train;

import inkling.data.Split;
import inkling.nn.Parameters;

/** Takes the steps of stochastic gradient descent. All trainers give the same bits for the same run. */
public interface Trainer {
    /** Changes whenever a trainer of a later version would give other bits. */
    int VERSION = 1;

    /** Steps taken so far. */
    int step();

    /** η(t), the learning rate of the next step. */
    double learningRate();

    /**
     * Takes up to {@code steps} steps.
     *
     * @return the number taken; fewer than asked only where the next step is impossible, because a logit in it is not
     *     finite: the run has diverged, and the parameters are those before that step
     */
    int run(int steps);

    /** The state between the last step and the next, copied. Another trainer of the same recipe goes on from it bit for bit. */
    Checkpoint checkpoint();

    /**
     * Reads the parameters as they would be saved now, in float32.
     *
     * @param target Modified: takes them
     */
    void readParameters(Parameters target);

    /**
     * Measures the parameters, as they would be saved now, on images from .. to − 1 of a part of the data.
     *
     * @param tally Modified: counts them
     */
    void measure(Split.Part part, int from, int to, EvaluationSum tally);
}
