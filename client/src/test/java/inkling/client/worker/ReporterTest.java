package inkling.client.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.analysis.WeightImages;
import inkling.client.Fixtures;
import inkling.client.protocol.TrainingEvent;
import inkling.client.protocol.TrainingEvent.Fingerprinted;
import inkling.client.protocol.TrainingEvent.Learned;
import inkling.client.protocol.TrainingEvent.Multiplied;
import inkling.client.protocol.TrainingEvent.Progressed;
import inkling.client.protocol.TrainingEvent.Recorded;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private static final int ID = 7;

    private final TrainingRun run = JavaTrainer.newRun(Fixtures.small(60), Fixtures.data(), InitialWeights.SEED);
    private final List<TrainingEvent> told = new ArrayList<>();
    private final Reporter reporter = new Reporter(run, () -> WeightImages.product(run.parameters()), ID, told::add);

    @Test
    void progressIsToldFifteenTimesASecondAndAllWeightsThreeTimes() {
        for (int ms = 0; ms < 990; ms++) {
            reporter.tellDue(ms, true, 100);
        }
        assertEquals(15, count(Progressed.class));
        assertEquals(15, count(Multiplied.class));
        assertEquals(3, count(Learned.class));
    }

    @Test
    void eachRecordingIsToldOnce() {
        while (run.isRecordingDue()) {
            run.advance(0);
        }
        reporter.tellDue(0, true, 100);
        reporter.tellDue(100, true, 100);
        reporter.tellAll();
        assertEquals(1, count(Recorded.class));
    }

    @Test
    void allThatIsToldNamesTheCommandThatBeganTheRun() {
        run.advance(0);
        reporter.tellAll();
        assertTrue(told.stream().allMatch(event -> event.run() == ID));
    }

    @Test
    void whatStandsStillIsToldAsItIs() {
        while (run.step() < 20) {
            run.advance(20 - run.step());
        }
        reporter.tellAll();
        Learned learned = (Learned) told.get(told.size() - 1);
        assertArrayEquals(run.parameters().toFloats(), learned.parameters());
        Multiplied multiplied = (Multiplied) told.get(told.size() - 2);
        assertArrayEquals(WeightImages.product(run.parameters()), multiplied.product());
    }

    @Test
    void theFingerprintIsToldOnceWhenTheRunIsOver() {
        reporter.tellAll();
        assertEquals(0, count(Fingerprinted.class));
        while (!run.isOver()) {
            run.advance(100);
        }
        reporter.tellAll();
        reporter.tellAll();
        assertEquals(1, count(Fingerprinted.class));
    }

    private long count(Class<? extends TrainingEvent> kind) {
        return told.stream().filter(kind::isInstance).count();
    }
}
