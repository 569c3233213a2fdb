package inkling.client.protocol;

import inkling.train.Hyperparameters;

/** What the page asks of a search worker. */
public sealed interface SearchCommand<A> extends Command<A> {
    /** The command that has come. */
    static SearchCommand<?> decode(Content content) {
        return switch (content.kind()) {
            case TakeData.KIND -> new TakeData(PackedData.decode(content));
            case TryOut.KIND -> TryOut.decode(content);
            case Rest.KIND -> new Rest(content.whole(0) == 1);
            default -> throw MessageCodec.unknown(content);
        };
    }

    /** A command whose answer has nothing to tell. */
    sealed interface Order extends SearchCommand<Done> {
        @Override
        default Content encodeAnswer(Done answer) {
            return Done.encode();
        }

        @Override
        default Done decodeAnswer(Content answer) {
            return Done.DONE;
        }
    }

    /** Take the images that the training worker has loaded, checked and packed. */
    record TakeData(PackedData data) implements Order {
        static final String KIND = "TAKE_DATA";

        @Override
        public Content encode() {
            return data.encode(KIND);
        }
    }

    /** Run a trial, and tell of its points meanwhile. Answer: its line of the journal. */
    record TryOut(Hyperparameters hyperparameters) implements SearchCommand<String> {
        static final String KIND = "TRY";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(MessageCodec.numbers(hyperparameters));
        }

        static TryOut decode(Content content) {
            return new TryOut(MessageCodec.hyperparameters(content.numbers(), 0));
        }

        @Override
        public Content encodeAnswer(String line) {
            return new Content(KIND).text(line);
        }

        @Override
        public String decodeAnswer(Content answer) {
            return answer.text(0);
        }
    }

    /** Let the trial rest, or go on. */
    record Rest(boolean now) implements Order {
        static final String KIND = "REST";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(now ? 1 : 0);
        }
    }
}
