package inkling.server.bench;

import inkling.train.Hyperparameters;

/** Something that trains as fast as it can. */
interface Engine extends AutoCloseable {
    String name();

    /** Trains for some milliseconds, without recordings, and gives the speed in steps a second. */
    double burst(Hyperparameters hyperparameters, int milliseconds);

    @Override
    void close();
}
