package inkling.client.search;

/** Accuracies by how many nines they have: so 98 and 97 % look as different as 60 and 40 %. */
final class AccuracyScale {
    private static final double FEWEST_ERRORS = 1e-3; // share: the colours end there
    private static final double LEAST_RANGE = 0.3; // of the digits, so that noise does not look like a difference

    private AccuracyScale() {}

    /** 0 for the worst .. 1 for the best that is shown; less than 1 where all are nearly as good. */
    static double strength(double accuracy, double worst, double best) {
        if (Double.isNaN(accuracy)) {
            return 0;
        }
        double from = digits(worst, FEWEST_ERRORS);
        double range = Math.max(digits(best, FEWEST_ERRORS) - from, LEAST_RANGE);
        return Math.max(0, Math.min(1, (digits(accuracy, FEWEST_ERRORS) - from) / range));
    }

    /** 1 at 90 %, 2 at 99 %; with fewer errors than the fewest no more. */
    static double digits(double accuracy, double fewestErrors) {
        return -Math.log10(Math.max(1 - accuracy, fewestErrors));
    }
}
