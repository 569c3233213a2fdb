package inkling.client.train;

import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Messages;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Status;

/** What the buttons of the transport bar do. */
public final class Transport implements SessionListener {
    private final TrainingSession session;
    private final SettingsView settings;
    private final DataView data;
    private final Messages messages;
    private final TransportView view;
    private boolean trainWhenReady;
    private boolean starterHasCome;

    Transport(TrainingSession session, SettingsView settings, DataView data, Messages messages) {
        this.session = session;
        this.settings = settings;
        this.data = data;
        this.messages = messages;
        view = new TransportView(this);
    }

    /** Starts, pauses or resumes; where the images have not arrived yet, waits for them. */
    public void playOrPause() {
        if (session.shown().progress().playing()) {
            session.pause();
        } else if (!session.canTrain()) {
            messages.complain(session.obstacle());
        } else if (session.images() != null) {
            train();
        } else if (data.hasFailed()) {
            data.load();
            waitForData();
        } else if (trainWhenReady) {
            trainWhenReady = false;
            messages.say("");
        } else {
            waitForData();
        }
    }

    /** Puts hyperparameters into the form and starts a run of them, in place of whatever is shown. */
    public void train(Hyperparameters hyperparameters) {
        settings.show(hyperparameters);
        if (session.images() != null && session.canTrain()) {
            if (start()) {
                session.play();
            }
        } else if (!trainWhenReady) {
            playOrPause();
        }
    }

    private void waitForData() {
        trainWhenReady = true;
        messages.say("Training starts as soon as the images have arrived.");
    }

    /** Goes on with the run that is under way, or starts one. */
    private void train() {
        if (session.shown().isUnderWay() || start()) {
            session.play();
        }
    }

    /** Goes back to step 0, with the settings of the form. */
    public void reset() {
        start();
    }

    /** Takes one step, of a new run if none is under way. */
    public void step() {
        if (session.shown().isUnderWay() || start()) {
            session.step();
        }
    }

    void setPace(TrainingSpeed pace) {
        session.setPace(pace.stepsPerSecond(session.shown().hyperparameters().steps()));
    }

    void editSeed() {
        settings.focus(Hyperparameter.SEED);
    }

    /** Starts a run of the form's hyperparameters, paused; false, and the visitor is told why, if that is not possible. */
    private boolean start() {
        Hyperparameters hyperparameters = settings.value();
        TrainingImages images = session.images();
        if (hyperparameters == null) {
            messages.say("First mend the setting that is marked red.");
            settings.focusProblem();
        } else if (!session.canTrain()) {
            messages.complain(session.obstacle());
        } else if (images == null) {
            messages.say("The training images have not arrived yet.");
        } else {
            session.start(hyperparameters, images);
            return true;
        }
        return false;
    }

    @Override
    public void changed(Change what, ShownNetwork network) {
        switch (what) {
            case NETWORK -> begin(network);
            case PROGRESS -> progressed(network);
            case RECORDINGS -> view.update(network.newest());
            case OPENINGS -> view.updateSeal(network.testOpenings(), session.openings());
            case IMAGES -> {
                progressed(network);
                if (trainWhenReady) {
                    trainWhenReady = false;
                    train();
                }
            }
            default -> {}
        }
    }

    /** The images have not arrived: nobody waits for them any more. */
    void giveUp() {
        trainWhenReady = false;
        messages.say("");
    }

    private void begin(ShownNetwork network) {
        setPace(view.pace());
        trainWhenReady &= network.isRun() || !starterHasCome; // a model that somebody opens is what they want now
        starterHasCome = true;
        if (!trainWhenReady) {
            messages.say(network.ending());
        }
        view.updateSeal(network.testOpenings(), session.openings());
        view.update(network.newest());
        progressed(network);
    }

    private void progressed(ShownNetwork network) {
        TrainingImages images = session.images();
        view.update(network.hyperparameters(), network.progress(), images == null ? 0 : images.training());
        if (network.isRun() && network.progress().over()) {
            boolean watched =
                    view.pace() == TrainingSpeed.WATCH && network.progress().status() == Status.DONE;
            messages.say(network.ending()
                    + (watched ? " At full speed the same run takes a few seconds: choose it under Pace." : ""));
        }
    }
}
