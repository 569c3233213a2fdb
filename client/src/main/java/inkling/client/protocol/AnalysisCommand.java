package inkling.client.protocol;

import inkling.client.results.PrincipalComponents;
import inkling.nn.Parameters;

/** What the page asks of the analysis worker. */
public sealed interface AnalysisCommand<A> extends Command<A> {
    /** The command that has come. */
    static AnalysisCommand<?> decode(Content content) {
        if (!content.kind().equals(FindComponents.KIND)) {
            throw MessageCodec.unknown(content);
        }
        return FindComponents.decode(content);
    }

    /**
     * Find principal components of W1.
     *
     * @param parameters as {@link Parameters#toFloats} has them, of which W1 (H × 784 of them) comes first
     */
    record FindComponents(int hiddenUnits, int components, float[] parameters)
            implements AnalysisCommand<PrincipalComponents> {
        static final String KIND = "COMPONENTS";

        @Override
        public Content encode() {
            return new Content(KIND).numbers(hiddenUnits, components).floats(parameters);
        }

        static FindComponents decode(Content content) {
            return new FindComponents(content.whole(0), content.whole(1), content.floats());
        }

        @Override
        public Content encodeAnswer(PrincipalComponents answer) {
            return new Content(KIND).numbers(answer.explained()).floats(answer.scores());
        }

        @Override
        public PrincipalComponents decodeAnswer(Content answer) {
            return new PrincipalComponents(answer.floats(), answer.numbers());
        }
    }
}
