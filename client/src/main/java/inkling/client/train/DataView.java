package inkling.client.train;

import com.grack.nanojson.JsonObject;
import inkling.client.js.Js;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Http;
import inkling.client.ui.Messages;
import inkling.data.DataSource;
import inkling.data.Dataset;
import inkling.model.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Where the data comes from, and how much of it has arrived. */
final class DataView implements SessionListener {
    private final TrainingSession session;
    private final Messages messages;
    private final HTMLElement text = Dom.byId("data-text");
    private final HTMLElement bar = Dom.byId("data-progress");
    private final HTMLElement retry = Dom.byId("data-retry");
    private String name = "MNIST";
    private double totalBytes; // compressed; 0 if nobody has said
    private boolean failed;
    private Runnable onFailure = () -> {};

    DataView(TrainingSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
        Dom.onClick(retry, this::load);
    }

    /** Has this called when the images did not arrive. */
    void onFailure(Runnable listener) {
        onFailure = listener;
    }

    /** Finds out where the four files are, and has them loaded. */
    void load() {
        if (!session.canTrain()) {
            bar.setHidden(true);
            Dom.setText(text, session.obstacle());
            return;
        }
        if (failed) {
            failed = false;
            messages.dismiss();
        }
        totalBytes = 0;
        retry.setHidden(true);
        bar.setHidden(false);
        loading(0);
        Http.get(
                "api/health",
                answer -> session.load(served(answer), this::fail),
                failure -> session.load(beside(), this::fail));
    }

    private DataSource served(String health) {
        JsonObject data = JsonText.parse("the server's health", health).getObject("data");
        name = data.getString("name", name);
        List<String> urls = new ArrayList<>();
        for (Object element : data.getArray("files")) {
            JsonObject file = (JsonObject) element;
            totalBytes += file.getDouble("bytes");
            urls.add(Js.absoluteUrl(file.getString("url")));
        }
        return DataSource.fetched(name, data.getString("sha256", ""), urls);
    }

    /** Without a server of ours, files may still lie beside the page; nobody says which these are. */
    private DataSource beside() {
        List<String> urls = new ArrayList<>();
        for (String file : Dataset.FILES) {
            urls.add(Js.absoluteUrl("data/mnist/" + file + ".gz"));
        }
        return DataSource.fetched(name, "", urls);
    }

    @Override
    public void changed(Change what, ShownNetwork shown) {
        if (what == Change.LOADING) {
            loading(session.loadedBytes());
        } else if (what == Change.IMAGES) {
            loaded(session.images());
        }
    }

    private void loading(double bytes) {
        if (session.images() != null || failed) { // a late word of the files that have come
            return;
        }
        boolean all = totalBytes > 0 && bytes >= totalBytes;
        String of = totalBytes > 0
                ? " of " + Format.megabytes(totalBytes) + " (" + Format.percent(bytes / totalBytes, 0) + ")"
                : "";
        Dom.setText(text, all ? name + ": unpacking" : name + ": " + Format.megabytes(bytes) + of);
        bar.setAttribute("value", Format.plain(totalBytes > 0 ? bytes / totalBytes : 0));
    }

    private void loaded(@Nullable TrainingImages images) {
        if (images == null) {
            return;
        }
        bar.setHidden(true);
        Dom.byId("data").setClassName("data ready");
        Dom.setText(
                text,
                name + ": " + Format.grouped(images.training()) + " images to train on, "
                        + Format.grouped(images.validation()) + " to validate, " + Format.grouped(images.test())
                        + " kept apart for the test");
    }

    private void fail(String reason) {
        failed = true;
        bar.setHidden(true);
        retry.setHidden(false);
        Dom.setText(text, name + ": without its images there is no training. Drawing goes on.");
        onFailure.run();
        messages.complain(reason);
    }

    /** Whether the images did not arrive when they were last asked for. */
    boolean hasFailed() {
        return failed;
    }
}
