package inkling.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.search.Grid;
import inkling.search.Timestamp;
import inkling.search.TrialQueue;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.server.files.FileFailure;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Status;
import inkling.train.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialThreadsTest {
    private static final String DATA = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private final List<Hyperparameters> models =
            Grid.at(Preset.QUICK.hyperparameters()).withSeeds(6).points();
    private final Map<Integer, Integer> attempts = new ConcurrentHashMap<>(); // by seed
    private JournalFile file;
    private TrialQueue queue = new TrialQueue(event -> {});

    @BeforeEach
    void open() {
        file = JournalFile.open(folder.resolve("search.jsonl"), DATA);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void aTrialThatThrowsIsTriedOnceMore() {
        searched(seed -> seed == 3 && attempts.getOrDefault(seed, 0) == 1 ? throwing() : result(seed));
        assertEquals(Map.of(1, 1, 2, 1, 3, 2, 4, 1, 5, 1, 6, 1), attempts);
        assertEquals(6, queue.finished());
        assertEquals(List.of(), List.copyOf(queue.failed()));
    }

    @Test
    void oneThatThrowsTwiceIsJournaledAsFailedAndTheOthersGoOn() {
        searched(seed -> seed == 3 ? throwing() : result(seed));
        TrialRecord failed =
                Objects.requireNonNull(file.journal().get(file.journal().key(models.get(2))));
        assertEquals(5, queue.finished());
        assertEquals(List.of(failed), List.copyOf(queue.failed()));
        assertEquals(TrialState.FAILED, failed.state());
        assertEquals("java.lang.OutOfMemoryError: Java heap space", failed.error());
        assertEquals(2, attempts.get(3));
    }

    @Test
    void whatFailedIsTriedAgainByTheNextSearchAndNothingElse() {
        searched(seed -> seed == 3 ? throwing() : result(seed));
        attempts.clear();
        TrialQueue again = searched(TrialThreadsTest::result);
        assertEquals(Map.of(3, 1), attempts);
        assertEquals(6, again.finished());
        assertEquals(List.of(), List.copyOf(again.failed()));
    }

    @Test
    void resultsAreInTheOrderOfTheGridWhateverEndedFirst() {
        CountDownLatch others = new CountDownLatch(5);
        searched(seed -> {
            if (seed == 1) {
                await(others);
            }
            others.countDown();
            return result(seed);
        });
        assertEquals(
                models,
                queue.results().stream().map(TrialRecord::hyperparameters).toList());
        assertEquals(0.6, queue.best());
    }

    @Test
    void stoppedItGivesUpAtOnceWhatIsRunning() {
        CountDownLatch never = new CountDownLatch(1);
        TrialThreads threads = threads(seed -> {
            await(never);
            return result(seed);
        });
        threads.run(2, () -> attempts.size() == 2, () -> {});
        List<TrialRecord> entries = List.copyOf(file.journal().entries());
        assertEquals(2, entries.size(), entries.toString());
        assertTrue(entries.stream().allMatch(entry -> entry.state() == TrialState.STOPPED), entries.toString());
        assertEquals(0, queue.finished());
        assertTrue(Double.isNaN(queue.best()));
        never.countDown();
    }

    @Test
    void itEndsAndBeginsNothingMoreWhenTheJournalCannotBeWritten() {
        CountDownLatch ended = new CountDownLatch(1);
        TrialThreads threads = threads(seed -> {
            if (seed == 1) {
                file.close();
            } else {
                await(ended);
            }
            return result(seed);
        });
        assertThrows(FileFailure.class, () -> threads.run(1, () -> false, () -> {}));
        ended.countDown();
        assertFalse(attempts.containsKey(3), attempts.toString());
    }

    private TrialQueue searched(Function<Integer, Trial.Result> trial) {
        threads(trial).run(2, () -> false, () -> {});
        return queue;
    }

    private TrialThreads threads(Function<Integer, Trial.Result> trial) {
        queue = new TrialQueue(file::append);
        queue.search(file.journal(), models);
        TrialRunner runner = (model, progress) -> {
            attempts.merge(model.seed(), 1, Integer::sum);
            progress.accept(0.5);
            return trial.apply(model.seed());
        };
        return new TrialThreads(queue, runner, () -> new Timestamp("2026-01-01T00:00:00Z", 0));
    }

    private static Trial.Result throwing() {
        throw new OutOfMemoryError("Java heap space");
    }

    /** Of ten images, as many are correct as the seed says. */
    private static Trial.Result result(int seed) {
        Trial.Point point = new Trial.Point(100, new Evaluation(0.5, seed, 10));
        int bits = 0xFFC0 & (0xFFFF << (16 - seed)); // the first of them
        return new Trial.Result(
                Status.DONE, point, point, new byte[] {(byte) (bits >> 8), (byte) bits}, "f".repeat(64));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
