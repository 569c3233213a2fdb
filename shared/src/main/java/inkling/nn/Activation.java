package inkling.nn;

/** What a hidden unit does with its input z. */
public enum Activation {
    /** σ(z) = 1/(1 + e^−z). */
    SIGMOID("sigmoid", "sigmoid") {
        @Override
        double apply(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        @Override
        double derivative(double activation) {
            return activation * (1 - activation);
        }
    },
    /** max(0, z). */
    RELU("relu", "ReLU") {
        @Override
        double apply(double z) {
            return Math.max(0, z);
        }

        @Override
        double derivative(double activation) {
            return activation > 0 ? 1 : 0;
        }
    };

    private final String key;
    private final String label;

    Activation(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its name in files, links and options. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    abstract double apply(double z);

    /** act'(z), from act(z): both are functions of their own value. */
    abstract double derivative(double activation);
}
