package inkling.client.protocol;

import inkling.client.results.RunProgress;
import inkling.train.Evaluation;
import inkling.train.Recording;
import inkling.train.Status;

/** What the training worker tells without being asked. */
public sealed interface TrainingEvent {
    /** The number of the command that began the run, or opened the model, of which it tells; 0 if of none. */
    int run();

    /** This event as it travels. */
    Content encode();

    /** The event that has come. */
    static TrainingEvent decode(Content content) {
        return switch (content.kind()) {
            case Loading.KIND -> new Loading(content.numbers()[0]);
            case Progressed.KIND -> Progressed.decode(content);
            case Recorded.KIND -> Recorded.decode(content);
            case Multiplied.KIND -> new Multiplied(content.whole(0), content.floats());
            case Learned.KIND -> new Learned(content.whole(0), content.floats());
            case Fingerprinted.KIND -> new Fingerprinted(content.whole(0), content.text(0));
            default -> throw MessageCodec.unknown(content);
        };
    }

    /** So many bytes of the data have arrived, packed as the host packs them. */
    record Loading(double bytes) implements TrainingEvent {
        static final String KIND = "LOADING";

        @Override
        public int run() {
            return 0;
        }

        @Override
        public Content encode() {
            return new Content(KIND).numbers(bytes);
        }
    }

    /** How the run stands. */
    record Progressed(int run, RunProgress now) implements TrainingEvent {
        static final String KIND = "PROGRESS";

        @Override
        public Content encode() {
            return new Content(KIND)
                    .numbers(
                            run,
                            now.step(),
                            now.stepsPerSecond(),
                            now.playing() ? 1 : 0,
                            now.over() ? 1 : 0,
                            now.status().ordinal(),
                            now.divergedAt());
        }

        static Progressed decode(Content content) {
            double[] n = content.numbers();
            Status status = Status.values()[content.whole(5)];
            return new Progressed(
                    content.whole(0),
                    new RunProgress(content.whole(1), n[2], n[3] == 1, n[4] == 1, status, content.whole(6)));
        }
    }

    /** A recording was taken. */
    record Recorded(int run, Recording recording) implements TrainingEvent {
        static final String KIND = "RECORDED";

        @Override
        public Content encode() {
            Evaluation t = recording.training();
            Evaluation v = recording.validation();
            return new Content(KIND)
                    .numbers(
                            run,
                            recording.step(),
                            recording.learningRate(),
                            recording.l2Penalty(),
                            t.loss(),
                            t.correct(),
                            t.n(),
                            v.loss(),
                            v.correct(),
                            v.n());
        }

        static Recorded decode(Content content) {
            double[] n = content.numbers();
            Evaluation training = new Evaluation(n[4], content.whole(5), content.whole(6));
            Evaluation validation = new Evaluation(n[7], content.whole(8), content.whole(9));
            return new Recorded(content.whole(0), new Recording(content.whole(1), n[2], n[3], training, validation));
        }
    }

    /** W1·W2 is another: (10 × 784). */
    record Multiplied(int run, float[] product) implements TrainingEvent {
        static final String KIND = "PRODUCT";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(run).floats(product);
        }
    }

    /** All parameters, as Parameters.toFloats has them. */
    record Learned(int run, float[] parameters) implements TrainingEvent {
        static final String KIND = "PARAMETERS";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(run).floats(parameters);
        }
    }

    /** A run has ended, or a model was opened: the fingerprint of its parameters. */
    record Fingerprinted(int run, String fingerprint) implements TrainingEvent {
        static final String KIND = "FINGERPRINT";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(run).text(fingerprint);
        }
    }
}
