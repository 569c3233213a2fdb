package inkling.server.models;

import inkling.server.files.IoReason;
import java.io.IOException;

/** The folder of models could not be read or written. The message is for whoever asked: it has no path of the server's. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(String what, IOException cause) {
        super("the server cannot " + what + ": " + IoReason.of(cause), cause);
    }
}
