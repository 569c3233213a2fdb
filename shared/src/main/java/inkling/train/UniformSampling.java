package inkling.train;

import inkling.math.Xoshiro;

/** Each image of a step is drawn with replacement from a list, each with the same probability, and as it is. */
final class UniformSampling implements ImageSource {
    private final SparseImages images;
    private final int[] numbers; // of the images to draw from
    private final Xoshiro random;

    /**
     * @param numbers of the images to draw from; not copied
     * @param state (4) from {@link #start} or {@link #state()}
     */
    UniformSampling(SparseImages images, int[] numbers, int[] state) {
        this.images = images;
        this.numbers = numbers;
        random = new Xoshiro(state);
    }

    /** (4) The state before the first step of a run with this seed. */
    static int[] start(int seed) {
        return new Xoshiro(seed, Xoshiro.SAMPLING).state();
    }

    @Override
    public void draw(int[] batch) {
        for (int i = 0; i < batch.length; i++) {
            batch[i] = numbers[random.below(numbers.length)];
        }
    }

    @Override
    public SparseImages images() {
        return images;
    }

    @Override
    public int[] state() {
        return random.state();
    }
}
