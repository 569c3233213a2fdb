package inkling.analysis;

import inkling.nn.Parameters;

/**
 * What the weights say of each hidden unit.
 *
 * @param norm (H) ‖column h of W1‖: how strongly the unit looks at the image
 * @param vote (H) argmax_k w2_hk: the digit that the unit speaks for most; of equal ones the smallest
 * @param voteWeight (H) w2_hk of that digit: how strongly it does
 * @param outgoingNorm (H) ‖row h of W2‖: how strongly it speaks at all
 */
public record HiddenUnits(double[] norm, int[] vote, double[] voteWeight, double[] outgoingNorm) {
    /** The orders in which units can be shown. */
    public enum Order {
        /** As they are stored. */
        INDEX,
        /** By falling norm. */
        NORM,
        /** By the digit they vote for, and for each digit by falling weight. */
        VOTE
    }

    /**
     * Describes all hidden units.
     *
     * @param p Not modified.
     */
    public static HiddenUnits of(Parameters p) {
        int hiddenUnits = p.architecture().hiddenUnits();
        int[] vote = new int[hiddenUnits];
        double[] voteWeight = new double[hiddenUnits];
        double[] outgoingNorm = new double[hiddenUnits];
        for (int h = 0; h < hiddenUnits; h++) {
            double[] outgoing = p.w2()[h]; // (10)
            vote[h] = indexOfLargest(outgoing);
            voteWeight[h] = outgoing[vote[h]];
            outgoingNorm[h] = Vectors.norm(outgoing);
        }
        return new HiddenUnits(columnNorms(p.w1(), hiddenUnits), vote, voteWeight, outgoingNorm);
    }

    private static double[] columnNorms(double[][] w1, int hiddenUnits) {
        double[] norms = new double[hiddenUnits]; // squared until the last line
        for (double[] row : w1) { // row by row, as they lie in memory
            for (int h = 0; h < hiddenUnits; h++) {
                norms[h] += row[h] * row[h];
            }
        }
        for (int h = 0; h < hiddenUnits; h++) {
            norms[h] = Math.sqrt(norms[h]);
        }
        return norms;
    }

    private static int indexOfLargest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[best]) {
                best = k;
            }
        }
        return best;
    }

    /** All units (H) in this order; of equal ones the smaller index first. */
    public int[] order(Order order) {
        return switch (order) {
            case INDEX -> Indices.sorted(vote.length, Integer::compare);
            case NORM -> Indices.byFalling(norm);
            case VOTE -> Indices.sorted(vote.length, this::compareVotes);
        };
    }

    private int compareVotes(int a, int b) {
        return vote[a] != vote[b] ? Integer.compare(vote[a], vote[b]) : Double.compare(voteWeight[b], voteWeight[a]);
    }
}
