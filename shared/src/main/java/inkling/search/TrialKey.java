package inkling.search;

import inkling.data.Split;
import inkling.math.Sha256;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;

/** What tells one trial from all others: equal keys give equal results, on every machine. */
public final class TrialKey {
    /** Changes whenever a trainer of a later version would give other bits. */
    public static final int TRAINER_VERSION = 1;

    private static final String HEX = "0123456789abcdef";
    private static final int MOST_BYTES = 128;

    private final byte[] bytes = new byte[MOST_BYTES];
    private int length;

    private TrialKey() {}

    /**
     * The key: SHA-256 over the hyperparameters in the order of their table, real ones as IEEE 754 doubles, all others as
     * 32-bit integers, and then split seed, digest of the data and version of the trainer; big-endian.
     *
     * @param dataSha256 64 hex digits
     */
    public static String of(Hyperparameters hyperparameters, String dataSha256) {
        TrialKey key = new TrialKey();
        for (Hyperparameter h : Hyperparameter.values()) {
            double value = h.of(hyperparameters);
            if (h.range().kind() == Hyperparameter.Kind.REAL) {
                key.put(Double.doubleToLongBits(value), Long.BYTES);
            } else {
                key.put((int) value, Integer.BYTES);
            }
        }
        key.put(Split.SEED, Integer.BYTES);
        for (int i = 0; i < dataSha256.length(); i += 2) {
            key.put(16 * HEX.indexOf(dataSha256.charAt(i)) + HEX.indexOf(dataSha256.charAt(i + 1)), 1);
        }
        key.put(TRAINER_VERSION, Integer.BYTES);
        return new Sha256().update(key.bytes, 0, key.length).hex();
    }

    private void put(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bytes[length++] = (byte) (value >>> (8 * i));
        }
    }
}
