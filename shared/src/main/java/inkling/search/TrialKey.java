package inkling.search;

import inkling.data.Split;
import inkling.math.Sha256;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Trainer;

/** What tells one trial from all others: equal keys give equal results, on every machine. */
public final class TrialKey {
    private static final String HEX = "0123456789abcdef";

    private final Sha256 sha256 = new Sha256();
    private final byte[] bytes = new byte[Long.BYTES];

    private TrialKey() {}

    /**
     * The key: SHA-256 over those hyperparameters that every file tells, in the order of their table, real ones as IEEE 754
     * doubles, all others as 32-bit integers, and then split seed, digest of the data and version of the trainer. Of the
     * other hyperparameters those follow that have not their default: name in ASCII, a zero, value as a double. All numbers
     * are big-endian.
     *
     * @param dataSha256 64 hex digits
     */
    public static String of(Hyperparameters hyperparameters, String dataSha256) {
        TrialKey key = new TrialKey();
        for (Hyperparameter h : Hyperparameter.values()) {
            double value = h.of(hyperparameters);
            if (!h.isAlwaysWritten()) {
                break;
            }
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
        key.put(Trainer.VERSION, Integer.BYTES);
        for (Hyperparameter h : Hyperparameter.values()) {
            if (!h.isAlwaysWritten() && h.isWritten(h.of(hyperparameters))) {
                key.put(h.key());
                key.put(Double.doubleToLongBits(h.of(hyperparameters)), Double.BYTES);
            }
        }
        return key.sha256.hex();
    }

    private void put(String name) {
        for (int i = 0; i < name.length(); i++) {
            put(name.charAt(i), 1);
        }
        put(0, 1);
    }

    private void put(long value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (value >>> (8 * (count - 1 - i)));
        }
        sha256.update(bytes, 0, count);
    }
}
