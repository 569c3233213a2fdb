package inkling.client.train;

import inkling.client.session.ShownNetwork;
import inkling.data.Dataset;
import inkling.train.CommandLine;
import inkling.train.Status;

/**
 * How the weights of a network are proved.
 *
 * @param explanation what the command does, and why that proves them
 * @param command of the command line
 */
record Certificate(String explanation, String command) {
    /** Of a network that has come to rest. */
    static Certificate of(ShownNetwork network) {
        boolean isMnist = network.dataSha256().equals(Dataset.MNIST_SHA256); // which the command line brings along
        String data = isMnist ? "" : " --data=FOLDER";
        if (network.continuedFrom() != null) {
            return new Certificate(
                    "This run went on from another model. With the files of both, this makes it again on the JVM"
                            + " from its parent, and compares the fingerprints:",
                    "bin/run evaluate MODEL.json --verify --parent PARENT.json" + data);
        }
        if (!network.isFromItsSeed()) {
            return new Certificate(
                    "This model was trained on another part of the data: its seed alone does not lead to it. Its"
                            + " weights are the ones that the fingerprint was taken of:",
                    "bin/run evaluate MODEL.json" + data);
        }
        if (network.progress().status() == Status.STOPPED) {
            return new Certificate(
                    "The run was stopped on its way. Download it; this makes it again on the JVM"
                            + " up to the same step, and compares the fingerprints:",
                    "bin/run evaluate MODEL.json --verify" + data);
        }
        return new Certificate(
                "This makes the same run on the JVM. It ends with the same fingerprint, because"
                        + " all weights have the same bits:",
                "bin/run train " + CommandLine.options(network.hyperparameters()) + data);
    }
}
