package inkling.client.protocol;

/**
 * A run as a worker hands it over, and as any can take it up.
 *
 * @param recipe as JSON
 * @param state as RunStateCodec writes it
 */
public record SuspendedRun(String recipe, byte[] state) {
    Content encode(String kind) {
        return new Content(kind).text(recipe).bytes(state);
    }

    static SuspendedRun decode(Content content) {
        return new SuspendedRun(content.text(0), content.bytes());
    }
}
