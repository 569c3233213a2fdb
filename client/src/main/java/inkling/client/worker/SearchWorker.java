package inkling.client.worker;

import inkling.client.js.EventLoop;
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

/** A worker that runs one trial after the other. */
public final class SearchWorker {
    private final EventLoop events = EventLoop.browser();
    private final TrialRunner runner = new TrialRunner(events);
    private @Nullable Data data;

    /** What trials learn from. */
    private record Data(PackedImages images, Split split, Standardization standardization, String sha256) {
        static Data of(PackedData packed) {
            Split split = Split.of(packed.images());
            PackedImages images = PackedImages.ofCopy(packed.memory(), packed.images(), split);
            return new Data(images, split, packed.standardization(), packed.sha256());
        }

        Trial trial(Hyperparameters hyperparameters) {
            Recipe recipe = Recipe.of(hyperparameters, sha256, standardization, InitialWeights.SEED);
            Checkpoint first = Checkpoint.first(recipe, InitialWeights.SEED);
            return new Trial(recipe, split, new KernelTrainer(recipe, images, first));
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
            runner.rest(rest.now());
            WorkerPort.answer(rest, id, Done.DONE);
        }
    }

    private void tryOut(TryOut command, int id) {
        Data its = data;
        if (its == null) {
            throw new IllegalStateException("The training images have not arrived yet.");
        }
        Hyperparameters hyperparameters = command.hyperparameters();
        double since = events.now();
        runner.begin(its.trial(hyperparameters), since, new TrialRunner.Listener() {
            @Override
            public void reached(Trial.Point point) {
                WorkerPort.tell(new TrialPoint(point.step(), point.validation().accuracy()).encode());
            }

            @Override
            public void finished(Trial.Result result, double seconds) {
                String key = new Journal(its.sha256).key(hyperparameters);
                TrialRecord entry = TrialRecord.finished(key, hyperparameters, result, seconds, Js.now());
                WorkerPort.answer(command, id, Journal.line(entry));
            }

            @Override
            public void failed(RuntimeException e) {
                WorkerPort.fail(id, e.getMessage());
            }
        });
    }
}
