package inkling.math;

/**
 * The random numbers of Inkling: xoshiro128** (Blackman and Vigna, 2018), in 32-bit integers only, so that the JVM, the
 * browser and a WebAssembly kernel draw the same ones.
 *
 * <p>A seed opens as many independent streams as are needed: stream k starts from words 4k .. 4k + 3 of the SplitMix32
 * sequence of the seed.
 */
public final class Xoshiro {
    /** Stream of the initial weights. */
    public static final int INITIALIZATION = 0;
    /** Stream of the images that the steps draw. */
    public static final int SAMPLING = 1;

    private static final double TWO_POW_MINUS_31 = 1.0 / (1L << 31);

    private int s0;
    private int s1;
    private int s2;
    private int s3;

    /** Opens a stream of a seed; every 32-bit seed is allowed, 0 too. */
    public Xoshiro(int seed, int stream) {
        SplitMix32 words = new SplitMix32(seed);
        for (int i = 0; i < 4 * stream; i++) {
            words.next();
        }
        s0 = words.next();
        s1 = words.next();
        s2 = words.next();
        s3 = words.next();
    }

    /** Continues from a {@link #state()}. */
    public Xoshiro(int[] state) {
        if (state.length != 4) {
            throw new IllegalArgumentException("a random state has 4 words, not " + state.length);
        }
        s0 = state[0];
        s1 = state[1];
        s2 = state[2];
        s3 = state[3];
    }

    /** A copy of the state: 4 words. */
    public int[] state() {
        return new int[] {s0, s1, s2, s3};
    }

    /** The next 32 random bits. */
    public int next() {
        int result = Integer.rotateLeft(s1 * 5, 7) * 9;
        int t = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Integer.rotateLeft(s3, 11);
        return result;
    }

    /** A uniform integer in 0 .. n − 1, from 31 random bits; exact in double, so the same everywhere. */
    public int below(int n) {
        return (int) ((next() >>> 1) * (double) n * TWO_POW_MINUS_31);
    }

    /** A standard normal deviate, by Marsaglia's polar method; the second deviate of each pair is dropped. */
    public double gaussian() {
        while (true) {
            double u = next() * TWO_POW_MINUS_31;
            double v = next() * TWO_POW_MINUS_31;
            double r2 = u * u + v * v;
            if (r2 > 0 && r2 < 1) {
                return u * Math.sqrt(-2 * Exact.log(r2) / r2);
            }
        }
    }

    /** Steele and Vigna's mixer, with the 32-bit constants that TestU01 favours. */
    private static final class SplitMix32 {
        private int state;

        SplitMix32(int seed) {
            state = seed;
        }

        int next() {
            state += 0x9E3779B9;
            int z = state;
            z = (z ^ (z >>> 16)) * 0x21F0AAAD;
            z = (z ^ (z >>> 15)) * 0x735A2D97;
            return z ^ (z >>> 15);
        }
    }
}
