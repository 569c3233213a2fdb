package inkling.client.search;

import inkling.client.ui.Format;
import inkling.search.Entry;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;

/** Models and their results in words. */
final class Words {
    private Words() {}

    /** sigmoid, rate 0.05, λ 1e-5, 275 units, with bias, seed 2 */
    static String of(Hyperparameters h) {
        return h.activation().label() + ", rate " + Hyperparameter.LEARNING_RATE.format(h.learningRate()) + ", λ "
                + Hyperparameter.L2.format(h.l2()) + ", " + h.hiddenUnits() + " units" + (h.bias() ? ", bias" : "")
                + (h.seed() == 1 ? "" : ", seed " + h.seed());
    }

    /** 98.06 %; or how it ended, if not well. */
    static String result(Entry entry) {
        return switch (entry.state()) {
            case DONE -> Format.percent(entry.accuracy(), 2);
            case COLLAPSED -> "collapsed, to " + Format.percent(entry.accuracy(), 2);
            default -> entry.state().key();
        };
    }
}
