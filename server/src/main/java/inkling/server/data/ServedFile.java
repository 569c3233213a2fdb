package inkling.server.data;

/**
 * One of the four IDX files, as browsers get it.
 *
 * @param name one of {@link inkling.data.Dataset#FILES}
 * @param gzip the compressed bytes
 * @param sha256 of the uncompressed bytes
 */
public record ServedFile(String name, byte[] gzip, String sha256) {}
