package inkling.client.worker;

import inkling.client.js.Js;
import inkling.client.protocol.Done;
import inkling.client.protocol.PackedData;
import inkling.client.protocol.SearchCommand;
import inkling.client.protocol.SearchCommand.Rest;
import inkling.client.protocol.SearchCommand.TakeData;
import inkling.client.protocol.SearchCommand.TryOut;
import inkling.client.protocol.TrialPoint;
import inkling.client.protocol.WorkerPort;
import inkling.data.Split;
import inkling.data.Standardization;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.train.Checkpoint;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.Recipe;
import inkling.train.Trial;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;

/** A worker that runs one trial after the other, in slices between which it hears whether to rest. */
public final class SearchWorker {
    private static final double SLICE_MS = 40;

    private final StepPacer pace = new StepPacer();
    private @Nullable Data data;
    private @Nullable Task task;
    private boolean resting;
    private boolean scheduled;

    /** What trials learn from. */
    private record Data(PackedImages images, Split split, Standardization standardization, String sha256) {
        static Data of(PackedData packed) {
            Split split = Split.of(packed.images());
            PackedImages images = PackedImages.ofCopy(packed.memory(), packed.images(), split);
            return new Data(images, split, packed.standardization(), packed.sha256());
        }
    }

    /** A trial, and the command that it answers. */
    private static final class Task {
        final TryOut command;
        final int id;
        final String key;
        final Trial trial;
        int pointsTold;
        double busyMs;

        Task(TryOut command, int id, Data data) {
            this.command = command;
            this.id = id;
            Hyperparameters hyperparameters = command.hyperparameters();
            key = new Journal(data.sha256).key(hyperparameters);
            Recipe recipe = Recipe.of(hyperparameters, data.sha256, data.standardization, InitialWeights.SEED);
            Checkpoint first = Checkpoint.first(recipe, InitialWeights.SEED);
            trial = new Trial(recipe, data.split, new KernelTrainer(recipe, data.images, first));
        }
    }

    private SearchWorker() {}

    /** Listens to the page from now on. */
    public static void start() {
        WorkerPort.listen(SearchCommand::decode, new SearchWorker()::carryOut);
    }

    private void carryOut(SearchCommand<?> command, int id) {
        if (command instanceof TakeData take) {
            data = Data.of(take.data());
            WorkerPort.answer(take, id, Done.DONE);
        } else if (command instanceof TryOut tryOut) {
            tryOut(tryOut, id);
        } else if (command instanceof Rest rest) {
            resting = rest.now();
            WorkerPort.answer(rest, id, Done.DONE);
            schedule();
        }
    }

    private void tryOut(TryOut command, int id) {
        if (data == null) {
            throw new IllegalStateException("The training images have not arrived yet.");
        }
        double start = Performance.now();
        task = new Task(command, id, data);
        task.busyMs = Performance.now() - start;
        pace.newRun();
        schedule();
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            Js.soon(this::slice);
        }
    }

    private void slice() {
        scheduled = false;
        Task current = task;
        if (current == null || resting) {
            return;
        }
        try {
            advance(current);
        } catch (RuntimeException e) {
            task = null;
            WorkerPort.fail(current.id, e.getMessage());
        }
    }

    private void advance(Task current) {
        double start = Performance.now();
        double now = start;
        while (now < start + SLICE_MS && !current.trial.isOver()) {
            int taken = current.trial.advance(pace.chunk());
            double before = now;
            now = Performance.now();
            pace.took(taken, now - before);
        }
        current.busyMs += now - start;
        tellPoints(current);
        if (current.trial.isOver()) {
            task = null;
            WorkerPort.answer(current.command, current.id, line(current));
        } else {
            schedule();
        }
    }

    private static void tellPoints(Task current) {
        for (; current.pointsTold < current.trial.points().size(); current.pointsTold++) {
            Trial.Point point = current.trial.points().get(current.pointsTold);
            WorkerPort.tell(new TrialPoint(point.step(), point.validation().accuracy()).encode());
        }
    }

    private static String line(Task done) {
        return Journal.line(TrialRecord.finished(
                done.key,
                done.command.hyperparameters(),
                done.trial.result(),
                Math.round(done.busyMs) / 1e3,
                Js.now()));
    }
}
