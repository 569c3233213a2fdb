package inkling.client.worker;

import inkling.client.js.Js;
import inkling.client.protocol.Command;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.MessageCodec;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.train.Checkpoint;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.Recipe;
import inkling.train.Trial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;

/** A worker that runs one trial after the other, in slices between which it hears whether to rest. */
public final class SearchWorker {
    private static final double SLICE_MS = 40;

    private final StepPacer pace = new StepPacer();
    private @Nullable TrainingFile data;
    private @Nullable Task task;
    private boolean resting;
    private boolean scheduled;

    /** A trial, and the command that it answers. */
    private static final class Task {
        final Message command;
        final Hyperparameters hyperparameters;
        final Trial trial;
        int pointsTold;
        double busyMs;

        Task(Message command, TrainingFile data) {
            this.command = command;
            hyperparameters = MessageCodec.hyperparameters(MessageCodec.numbers(command));
            Recipe recipe =
                    Recipe.of(hyperparameters, MessageCodec.text(command), data.standardization(), InitialWeights.SEED);
            Checkpoint first = Checkpoint.first(recipe, InitialWeights.SEED);
            trial = new Trial(recipe, data.split(), new KernelTrainer(recipe, data.images(), first));
        }
    }

    private SearchWorker() {}

    /** Listens to the page from now on. */
    public static void start() {
        Commands.listen(new SearchWorker()::carryOut);
    }

    private void carryOut(Command command, Message message) {
        switch (command) {
            case LOAD_TRAINING -> load(message);
            case TRY -> {
                double start = Performance.now();
                task = new Task(message, Objects.requireNonNull(data));
                task.busyMs = Performance.now() - start;
                pace.newRun();
                schedule();
            }
            case PAUSE -> {
                resting = true;
                Commands.answer(message, Message.of(Event.DONE));
            }
            case PLAY -> {
                resting = false;
                Commands.answer(message, Message.of(Event.DONE));
                schedule();
            }
            default -> throw Commands.notMine(command);
        }
    }

    private void load(Message message) {
        new TrainingFile()
                .load(
                        MessageCodec.lines(message),
                        file -> {
                            data = file;
                            Commands.answer(message, Message.of(Event.DONE));
                        },
                        reason -> Commands.fail(message, reason));
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
            Commands.fail(current.command, e.getMessage());
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
            Commands.answer(current.command, Message.of(Event.TRIED, line(current)));
        } else {
            schedule();
        }
    }

    private static void tellPoints(Task current) {
        for (; current.pointsTold < current.trial.points().size(); current.pointsTold++) {
            Trial.Point point = current.trial.points().get(current.pointsTold);
            Message message =
                    Message.of(Event.POINT, point.step(), point.validation().accuracy());
            Js.post(message, null);
        }
    }

    private static String line(Task done) {
        String key = new Journal(MessageCodec.text(done.command)).key(done.hyperparameters);
        return Journal.line(TrialRecord.finished(
                key, done.hyperparameters, done.trial.result(), Math.round(done.busyMs) / 1e3, Js.now()));
    }
}
