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
        if (session.subject().progress.playing()) {
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
        if (session.subject().isUnderWay() || start()) {
            session.play();
        }
    }

    /** Goes back to step 0, with the settings of the form. */
    public void reset() {
        start();
    }

    /** Takes one step, of a new run if none is under way. */
    public void step() {
        if (session.subject().isUnderWay() || start()) {
            session.step();
        }
    }

    void setPace(TrainingSpeed pace) {
        session.setPace(pace.stepsPerSecond(session.subject().hyperparameters.steps()));
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
    public void loaded(TrainingImages images) {
        progressed(session.subject());
        if (trainWhenReady) {
            trainWhenReady = false;
            train();
        }
    }

    /** The images have not arrived: nobody waits for them any more. */
    void giveUp() {
        trainWhenReady = false;
        messages.say("");
    }

    @Override
    public void subjectChanged(ShownNetwork subject) {
        setPace(view.pace());
        trainWhenReady &= subject.isRun || !starterHasCome; // a model that somebody opens is what they want now
        starterHasCome = true;
        if (!trainWhenReady) {
            messages.say(subject.ending());
        }
        view.updateSeal(subject.testOpenings, session.openings());
        recorded(subject);
        progressed(subject);
    }

    @Override
    public void progressed(ShownNetwork subject) {
        TrainingImages images = session.images();
        view.update(subject.hyperparameters, subject.progress, images == null ? 0 : images.training());
        if (subject.isRun && subject.progress.over()) {
            boolean watched = view.pace() == TrainingSpeed.WATCH && subject.progress.status() == Status.DONE;
            messages.say(subject.ending()
                    + (watched ? " At full speed the same run takes a few seconds: choose it under Pace." : ""));
        }
    }

    @Override
    public void recorded(ShownNetwork subject) {
        view.update(subject.newest());
    }

    @Override
    public void opened(ShownNetwork subject) {
        view.updateSeal(subject.testOpenings, session.openings());
    }
}
