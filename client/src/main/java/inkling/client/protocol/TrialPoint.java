package inkling.client.protocol;

/**
 * What a search worker tells of its trial: it has been measured.
 *
 * @param accuracy share of the validation images that are correct
 */
public record TrialPoint(int step, double accuracy) {
    static final String KIND = "POINT";

    /** This as it travels. */
    public Content encode() {
        return new Content(KIND).numbers(step, accuracy);
    }

    /** What has come. */
    public static TrialPoint decode(Content content) {
        if (!content.kind().equals(KIND)) {
            throw MessageCodec.unknown(content);
        }
        return new TrialPoint(content.whole(0), content.numbers()[1]);
    }
}
