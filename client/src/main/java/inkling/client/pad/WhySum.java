package inkling.client.pad;

import inkling.analysis.Contributions;
import inkling.analysis.Rounding;

/**
 * The sum that makes up a logit, as few lines as can be read: the units that say most, all others together, and the bias.
 * What is shown adds up to what is shown.
 *
 * @param units (shown) hidden units, those first that say most
 * @param parts (shown) what each contributes
 * @param largest magnitude among these parts, above 0
 * @param rounded (shown + 2) as they are shown: the units, all others, the bias
 * @param others units that are not shown
 * @param logit as it is shown
 */
record WhySum(int[] units, double[] parts, double largest, double[] rounded, int others, double logit) {
    private static final int DECIMALS = 2;

    /**
     * Takes a logit apart.
     *
     * @param most units that are shown
     * @param chosen a unit that is to be among them; −1 for none
     */
    static WhySum of(Contributions contributions, int most, int chosen) {
        int[] order = withChosen(contributions.order(), most, chosen);
        int shown = Math.min(most, order.length);
        int[] units = new int[shown];
        double[] parts = new double[shown];
        double[] all = new double[shown + 2]; // the units, all others, the bias
        double largest = Double.MIN_NORMAL;
        for (int i = 0; i < order.length; i++) {
            double part = contributions.ofUnit(order[i]);
            if (i < shown) {
                units[i] = order[i];
                parts[i] = part;
                all[i] = part;
                largest = Math.max(largest, Math.abs(part));
            } else {
                all[shown] += part;
            }
        }
        all[shown + 1] = contributions.bias();
        return new WhySum(
                units,
                parts,
                largest,
                Rounding.rounded(all, contributions.logit(), DECIMALS),
                order.length - shown,
                Rounding.rounded(contributions.logit(), DECIMALS));
    }

    /** The order, with the chosen unit among those that are shown. */
    private static int[] withChosen(int[] order, int most, int chosen) {
        for (int i = most; i < order.length; i++) {
            if (order[i] == chosen) {
                order[i] = order[most - 1];
                order[most - 1] = chosen;
            }
        }
        return order;
    }
}
