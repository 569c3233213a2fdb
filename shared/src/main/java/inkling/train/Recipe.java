package inkling.train;

import inkling.data.Split;
import inkling.data.Standardization;
import inkling.math.Decimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run is a function of. Two runs of equal recipes end with the same bits, on every machine and in every trainer. What
 * is large, the data and the parameters of a parent, it names by digest; a trainer is handed them beside it.
 *
 * @param dataSha256 digest of the data set, 64 hex digits
 * @param splitSeed which images train and which validate
 * @param standardization what makes a pixel the network's input
 * @param continuedFrom fingerprint of the model whose parameters the run starts from; null where it starts from its seed
 * @param trainerVersion see {@link Trainer#VERSION}
 */
public record Recipe(
        Hyperparameters hyperparameters,
        String dataSha256,
        int splitSeed,
        Standardization standardization,
        @Nullable String continuedFrom,
        int trainerVersion) {

    /** Of a run from its seed. */
    public static Recipe of(Hyperparameters hyperparameters, TrainingData data) {
        return of(hyperparameters, data, InitialWeights.SEED);
    }

    /** Of a run from these initial weights. */
    public static Recipe of(Hyperparameters hyperparameters, TrainingData data, InitialWeights start) {
        return of(hyperparameters, data.dataset().sha256(), data.standardization(), start);
    }

    /** Of a run on data that only its digest is known of, as this version splits and trains. */
    public static Recipe of(
            Hyperparameters hyperparameters, String dataSha256, Standardization standardization, InitialWeights start) {
        return new Recipe(
                hyperparameters, dataSha256, Split.SEED, standardization, start.continuedFrom(), Trainer.VERSION);
    }

    /**
     * Checks that it can be carried out here.
     *
     * @param sha256 digest of the data that is here
     * @param itsStandardization that of this data
     * @throws IllegalArgumentException naming what is another: trainer, split, data or standardisation
     */
    public void requireRunnable(String sha256, Standardization itsStandardization) {
        requireEqual("version of the trainer", Integer.toString(trainerVersion), Integer.toString(Trainer.VERSION));
        requireEqual("split seed", Integer.toString(splitSeed), Integer.toString(Split.SEED));
        requireEqual("SHA-256 of the data", dataSha256, sha256);
        requireEqual("mean of the pixels", standardization.mean(), itsStandardization.mean());
        requireEqual("standard deviation of the pixels", standardization.std(), itsStandardization.std());
    }

    /** Checks that these are its initial weights. */
    void requireStart(InitialWeights start) {
        requireEqual("model that the run starts from", shown(continuedFrom), shown(start.continuedFrom()));
    }

    private static String shown(@Nullable String fingerprint) {
        return Objects.requireNonNullElse(fingerprint, "none, but a seed");
    }

    private static void requireEqual(String what, double inTheRecipe, double here) {
        requireEqual(what, Decimal.text(inTheRecipe), Decimal.text(here));
    }

    private static void requireEqual(String what, String inTheRecipe, String here) {
        if (!inTheRecipe.equals(here)) {
            throw new IllegalArgumentException(
                    "the " + what + " is " + here + " here, but the run's is " + inTheRecipe);
        }
    }

    /**
     * What tells one recipe from all others, as 64 hex digits: SHA-256 over the name, a zero and the value of each
     * hyperparameter that has to be written, in the order of their table, and then split seed, mean, standard deviation, version of the trainer, digest of the data
     * and the fingerprint of the parent, if there is one, both as hex digits. Numbers are doubles, little-endian; text is
     * ASCII.
     */
    public String sha256() {
        BinaryWriter bytes = new BinaryWriter();
        for (Hyperparameter h : Hyperparameter.values()) {
            double value = h.of(hyperparameters);
            if (h.isWritten(value)) {
                bytes.ascii(h.key()).bytes(new byte[1]).float64(value);
            }
        }
        bytes.float64(splitSeed).float64(standardization.mean()).float64(standardization.std());
        bytes.float64(trainerVersion).ascii(dataSha256).ascii(Objects.requireNonNullElse(continuedFrom, ""));
        return bytes.sha256();
    }
}
