package inkling.client.protocol;

/**
 * What the page asks of a worker. Each is answered once, or told to have failed.
 *
 * @param <A> the answer
 */
public sealed interface Command<A> permits AnalysisCommand, SearchCommand, TrainingCommand {
    /** This command as it travels. */
    Content encode();

    /** The answer as it travels; what it has of floats and bytes moves to the page. */
    Content encodeAnswer(A answer);

    /** The answer that has come. */
    A decodeAnswer(Content answer);
}
