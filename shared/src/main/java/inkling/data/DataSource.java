package inkling.data;

import java.util.List;

/**
 * Where a data set comes from: the URLs of its files, or their bytes.
 *
 * @param name what to call it
 * @param sha256 that it must have, as {@link Dataset#sha256()} has it; empty where nobody has said
 * @param urls of the four files, in the order of {@link Dataset#FILES}, each of a raw file or of one packed with gzip; empty
 *     where there are bytes
 * @param files (4, bytes) raw or packed; empty where there are URLs
 * @param labels names of the classes, by their numbers
 */
public record DataSource(String name, String sha256, List<String> urls, List<byte[]> files, List<String> labels) {
    /** Names of digits. */
    public static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    /** @throws IllegalArgumentException if there are not four URLs or four files */
    public DataSource {
        if (Math.min(urls.size(), files.size()) != 0 || urls.size() + files.size() != Dataset.FILES.size()) {
            throw new IllegalArgumentException(name + ": expected 4 URLs or 4 files, found " + urls.size()
                    + " URLs and " + files.size() + " files");
        }
    }

    /** Digits to be fetched. */
    public static DataSource fetched(String name, String sha256, List<String> urls) {
        return new DataSource(name, sha256, urls, List.of(), DIGITS);
    }

    /**
     * Holds that what came is what was meant.
     *
     * @throws MalformedDataException if it has another digest
     */
    public void check(Dataset arrived) {
        if (!sha256.isEmpty() && !sha256.equals(arrived.sha256())) {
            throw new MalformedDataException(name, "SHA-256 of its four files", sha256, arrived.sha256());
        }
    }
}
