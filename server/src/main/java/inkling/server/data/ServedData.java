package inkling.server.data;

import java.util.List;

/**
 * A checked data set, ready to be sent.
 *
 * @param name what people call it
 * @param sha256 of the whole, as {@link inkling.data.Dataset#sha256()} has it
 * @param training number of training images
 * @param test number of test images
 */
public record ServedData(String name, String sha256, int training, int test, List<ServedFile> files) {}
