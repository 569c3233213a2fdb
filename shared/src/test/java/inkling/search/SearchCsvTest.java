package inkling.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.nn.Activation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCsvTest {
    private static final String HEADER = "rank,status,hiddenUnits,activation,bias,learningRate,decayRate,decaySteps,l2,"
            + "batchSize,steps,seed,accuracy,correct,n,loss,step,bestAccuracy,bestStep,pValue,tied,fingerprint";
    private static final String FINGERPRINT = "f".repeat(64);

    private final Hyperparameters small = Fixtures.small(Activation.SIGMOID, false);

    @Test
    void hasARowForEachTrialTheBestFirstAndTheSettingsApartLast() {
        List<String> rows = rows(
                Fixtures.entry(small, Status.DIVERGED, 2.302585093, "1000000000"),
                Fixtures.entry(Fixtures.small(Activation.RELU, true), Status.DONE, 0.07654321, "1110000000"),
                Fixtures.done(small.with(Hyperparameter.HIDDEN_UNITS, 9), "1111111111"));
        assertEquals(
                List.of(
                        HEADER,
                        "1,done,9,sigmoid,false,0.01,0.9,10000,1e-5,1,3000,1,1.000000,10,10,0.500000,3000,1.000000,3000,"
                                + "1.000000,yes," + FINGERPRINT,
                        "2,done,7,relu,true,0.01,0.9,10000,1e-5,1,3000,1,0.300000,3,10,0.076543,3000,0.300000,3000,"
                                + "0.015625,no," + FINGERPRINT,
                        ",diverged,7,sigmoid,false,0.01,0.9,10000,1e-5,1,3000,1,0.100000,1,10,2.302585,3000,0.100000,3000"
                                + ",,," + FINGERPRINT),
                rows);
    }

    @Test
    void everyRowHasAsManyFieldsAsTheHeader() {
        for (String row : rows(
                Fixtures.entry(small, Status.COLLAPSED, 1, "1000"),
                Fixtures.done(small.with(Hyperparameter.HIDDEN_UNITS, 9), "1111"))) {
            assertEquals(HEADER.split(",").length, row.split(",", -1).length, row);
        }
    }

    @Test
    void theSeedsOfASettingShareItsRank() {
        List<String> rows = rows(
                Fixtures.done(small.with(Hyperparameter.SEED, 2), "1111"),
                Fixtures.done(small.with(Hyperparameter.SEED, 1), "0111"));
        assertTrue(rows.get(1).startsWith("1,done,") && rows.get(1).contains(",3000,1,0.750000,3,4,"), rows.get(1));
        assertTrue(rows.get(2).startsWith("1,done,") && rows.get(2).contains(",3000,2,1.000000,4,4,"), rows.get(2));
    }

    @Test
    void nothingIsAHeader() {
        assertEquals(List.of(HEADER), rows());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.000000",
        "4e-7, 0.000000",
        "0.0000005, 0.000001",
        "999999999.5, 999999999.500000",
        "2.5e9, 2.500000e9",
        "1.93e30, 1.930000e30",
        "1.7976931348623157e308, 1.797693e308",
    })
    void numbersAreWrittenTheSameWhateverTheirSize(double loss, String text) {
        String row = rows(Fixtures.entry(small, Status.DIVERGED, loss, "1000")).get(1);
        assertTrue(row.contains(",1,4," + text + ",3000,"), row);
    }

    private static List<String> rows(TrialRecord... finished) {
        String csv = SearchCsv.write(new Leaderboard(List.of(finished)));
        assertTrue(csv.endsWith("\r\n"), csv);
        return List.of(csv.split("\r\n"));
    }
}
