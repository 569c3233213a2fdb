package inkling.client.protocol;

import inkling.client.results.Readings;
import inkling.data.DataSource;
import inkling.model.TestOpening;
import inkling.train.Hyperparameters;

/** What the page asks of the training worker. */
public sealed interface TrainingCommand<A> extends Command<A> {
    /** The command that has come. */
    static TrainingCommand<?> decode(Content content) {
        return switch (content.kind()) {
            case Load.KIND -> new Load(MessageCodec.dataSource(content));
            case Share.KIND -> new Share();
            case Prepare.KIND -> Prepare.decode(content);
            case Continue.KIND -> Continue.decode(content);
            case Step.KIND -> new Step(content.whole(0));
            case Suspend.KIND -> new Suspend();
            case Resume.KIND -> new Resume(SuspendedRun.decode(content));
            case Pace.KIND -> new Pace(content.numbers()[0]);
            case Open.KIND -> new Open(content.text(0), content.text(1));
            case Export.KIND -> new Export(content.text(0), content.text(1));
            case Read.KIND -> new Read();
            case FindDead.KIND -> new FindDead();
            case FetchImages.KIND -> new FetchImages(MessageCodec.wholes(content.numbers()));
            case FetchExample.KIND -> new FetchExample(content.whole(0), content.whole(1));
            case OpenTestSet.KIND -> new OpenTestSet(content.text(0));
            case "PLAY" -> RunOrder.PLAY;
            case "PAUSE" -> RunOrder.PAUSE;
            default -> throw MessageCodec.unknown(content);
        };
    }

    /** A command whose answer has nothing to tell. */
    sealed interface Order extends TrainingCommand<Done> {
        @Override
        default Content encodeAnswer(Done answer) {
            return Done.encode();
        }

        @Override
        default Done decodeAnswer(Content answer) {
            return Done.DONE;
        }
    }

    /** A command whose answer is images: grey levels, (n × 784). */
    sealed interface ImageRequest extends TrainingCommand<byte[]> {
        @Override
        default Content encodeAnswer(byte[] pixels) {
            return new Content("IMAGES").bytes(pixels);
        }

        @Override
        default byte[] decodeAnswer(Content answer) {
            return answer.bytes();
        }
    }

    /** Load, check and pack a data set. */
    record Load(DataSource source) implements TrainingCommand<LoadedData> {
        static final String KIND = "LOAD";

        @Override
        public Content encode() {
            return MessageCodec.encode(KIND, source);
        }

        @Override
        public Content encodeAnswer(LoadedData answer) {
            return answer.encode(KIND);
        }

        @Override
        public LoadedData decodeAnswer(Content answer) {
            return LoadedData.decode(answer);
        }
    }

    /** Hand over a copy of the packed training images, for another worker. */
    record Share() implements TrainingCommand<PackedData> {
        static final String KIND = "SHARE";

        @Override
        public Content encode() {
            return new Content(KIND);
        }

        @Override
        public Content encodeAnswer(PackedData answer) {
            return answer.encode(KIND);
        }

        @Override
        public PackedData decodeAnswer(Content answer) {
            return PackedData.decode(answer);
        }
    }

    /** Start a run from its seed, paused. */
    record Prepare(Hyperparameters hyperparameters) implements Order {
        static final String KIND = "PREPARE";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(MessageCodec.numbers(hyperparameters));
        }

        static Prepare decode(Content content) {
            return new Prepare(MessageCodec.hyperparameters(content.numbers(), 0));
        }
    }

    /** Start a run from given parameters, paused; they are as Parameters.toFloats has them. */
    record Continue(Hyperparameters hyperparameters, float[] parameters) implements Order {
        static final String KIND = "CONTINUE";

        @Override
        public Content encode() {
            return new Content(KIND)
                    .numbers(MessageCodec.numbers(hyperparameters))
                    .floats(parameters);
        }

        static Continue decode(Content content) {
            return new Continue(MessageCodec.hyperparameters(content.numbers(), 0), content.floats());
        }
    }

    /** What a run is told that needs no more words. */
    enum RunOrder implements Order {
        /** Go on training. */
        PLAY,
        /** Stop after the current step. */
        PAUSE;

        @Override
        public Content encode() {
            return new Content(name());
        }
    }

    /** Take so many steps at once. */
    record Step(int steps) implements Order {
        static final String KIND = "STEP";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(steps);
        }
    }

    /** Pause, and hand over the run as it stands. */
    record Suspend() implements TrainingCommand<SuspendedRun> {
        static final String KIND = "SUSPEND";

        @Override
        public Content encode() {
            return new Content(KIND);
        }

        @Override
        public Content encodeAnswer(SuspendedRun answer) {
            return answer.encode(KIND);
        }

        @Override
        public SuspendedRun decodeAnswer(Content answer) {
            return SuspendedRun.decode(answer);
        }
    }

    /** Take up a run that was suspended, paused. */
    record Resume(SuspendedRun run) implements Order {
        static final String KIND = "RESUME";

        @Override
        public Content encode() {
            return run.encode(KIND);
        }
    }

    /** Train at a pace, in steps a second; infinite for as fast as it goes. */
    record Pace(double stepsPerSecond) implements Order {
        static final String KIND = "PACE";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(stepsPerSecond);
        }
    }

    /** Read a model and let it take the place of the run. */
    record Open(String name, String json) implements TrainingCommand<OpenedModel> {
        static final String KIND = "OPEN";

        @Override
        public Content encode() {
            return new Content(KIND).text(name).text(json);
        }

        @Override
        public Content encodeAnswer(OpenedModel answer) {
            return new Content(KIND).text(answer.metadata()).floats(answer.parameters());
        }

        @Override
        public OpenedModel decodeAnswer(Content answer) {
            return new OpenedModel(answer.text(0), answer.floats());
        }
    }

    /** Write the model or the run as it stands, under a name and with a time. Answer: its JSON. */
    record Export(String name, String time) implements TrainingCommand<String> {
        static final String KIND = "EXPORT";

        @Override
        public Content encode() {
            return new Content(KIND).text(name).text(time);
        }

        @Override
        public Content encodeAnswer(String json) {
            return new Content(KIND).text(json);
        }

        @Override
        public String decodeAnswer(Content answer) {
            return answer.text(0);
        }
    }

    /** Read all validation images. */
    record Read() implements TrainingCommand<Readings> {
        static final String KIND = "READ";

        @Override
        public Content encode() {
            return new Content(KIND);
        }

        @Override
        public Content encodeAnswer(Readings answer) {
            return MessageCodec.encode(KIND, answer);
        }

        @Override
        public Readings decodeAnswer(Content answer) {
            return MessageCodec.readings(answer);
        }
    }

    /** Find the hidden units that are dead. Answer: (H) 1 if it is, else 0. */
    record FindDead() implements TrainingCommand<byte[]> {
        static final String KIND = "FIND_DEAD";

        @Override
        public Content encode() {
            return new Content(KIND);
        }

        @Override
        public Content encodeAnswer(byte[] answer) {
            return new Content(KIND).bytes(answer);
        }

        @Override
        public byte[] decodeAnswer(Content answer) {
            return answer.bytes();
        }
    }

    /** Send images of the training file by their numbers. */
    record FetchImages(int[] images) implements ImageRequest {
        static final String KIND = "FETCH_IMAGES";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(MessageCodec.doubles(images));
        }
    }

    /** Send the validation image that is number {@code which} of those of a digit, counted round and round. */
    record FetchExample(int digit, int which) implements ImageRequest {
        static final String KIND = "FETCH_EXAMPLE";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(digit, which);
        }
    }

    /** Measure on the test images, and note it in the model with a time. */
    record OpenTestSet(String time) implements TrainingCommand<TestOpening> {
        static final String KIND = "OPEN_TEST_SET";

        @Override
        public Content encode() {
            return new Content(KIND).text(time);
        }

        @Override
        public Content encodeAnswer(TestOpening answer) {
            return new Content(KIND).text(answer.at()).numbers(answer.accuracy(), answer.n());
        }

        @Override
        public TestOpening decodeAnswer(Content answer) {
            return new TestOpening(answer.text(0), answer.numbers()[0], answer.whole(1));
        }
    }
}
