package inkling.client.page;

import com.grack.nanojson.JsonObject;
import inkling.client.js.Js;
import inkling.data.Dataset;
import inkling.data.Standardization;
import inkling.model.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** Where the data comes from, and how much of it has arrived. */
final class DataView {
    private final HTMLElement text = Dom.byId("data-text");
    private final HTMLElement bar = Dom.byId("data-progress");
    private final HTMLElement retry = Dom.byId("data-retry");
    private String name = "MNIST";
    private double totalBytes; // compressed; 0 if nobody has said
    private int trainingImages;
    private Standardization standardization = Standardization.MNIST;
    private String sha256 = Dataset.MNIST_SHA256;

    private boolean failed;

    /** @param onRetry is called when the visitor wants the loading to be tried again */
    DataView(Runnable onRetry) {
        Dom.onClick(retry, onRetry);
    }

    /** Finds out where the four files are, and hands over their URLs, one a line. */
    void load(Consumer<String> onUrls) {
        failed = false;
        totalBytes = 0;
        retry.setHidden(true);
        bar.setHidden(false);
        loading(0);
        Http.get(
                "api/health",
                answer -> onUrls.accept(String.join("\n", served(answer))),
                failure -> onUrls.accept(String.join("\n", beside())));
    }

    private List<String> served(String health) {
        JsonObject data = JsonText.parse("the server's health", health).getObject("data");
        name = data.getString("name", name);
        List<String> urls = new ArrayList<>();
        for (Object element : data.getArray("files")) {
            JsonObject file = (JsonObject) element;
            totalBytes += file.getDouble("bytes");
            urls.add(Js.absoluteUrl(file.getString("url")));
        }
        return urls;
    }

    /** Without a server of ours, the files may still lie beside the page. */
    private static List<String> beside() {
        List<String> urls = new ArrayList<>();
        for (String file : Dataset.FILES) {
            urls.add(Js.absoluteUrl("data/mnist/" + file + ".gz"));
        }
        return urls;
    }

    void loading(double bytes) {
        if (trainingImages > 0) {
            return;
        }
        boolean all = totalBytes > 0 && bytes >= totalBytes;
        String of = totalBytes > 0
                ? " of " + Format.megabytes(totalBytes) + " (" + Format.percent(bytes / totalBytes, 0) + ")"
                : "";
        Dom.setText(text, all ? name + ": unpacking" : name + ": " + Format.megabytes(bytes) + of);
        bar.setAttribute("value", Double.toString(totalBytes > 0 ? bytes / totalBytes : 0));
    }

    /** @param numbers those of the worker's READY */
    void ready(double[] numbers, String itsSha256) {
        sha256 = itsSha256;
        trainingImages = (int) numbers[0];
        standardization = new Standardization(numbers[3], numbers[4]);
        bar.setHidden(true);
        Dom.byId("data").setClassName("data ready");
        Dom.setText(
                text,
                name + ": " + Format.grouped(trainingImages) + " images to train on, "
                        + Format.grouped((long) numbers[1]) + " to validate, " + Format.grouped((long) numbers[2])
                        + " kept apart for the test");
    }

    /** Of what has arrived; MNIST's until then. */
    String sha256() {
        return sha256;
    }

    Standardization standardization() {
        return standardization;
    }

    /** Says that the images did not arrive. */
    void failed() {
        failed = true;
        bar.setHidden(true);
        retry.setHidden(false);
        Dom.setText(text, name + " could not be loaded: without its images there is no training. Drawing goes on.");
    }

    /** Says that nothing is loaded, because nothing can be done with it. */
    void unwanted(String reason) {
        bar.setHidden(true);
        Dom.setText(text, reason);
    }

    boolean hasFailed() {
        return failed;
    }

    boolean isReady() {
        return trainingImages > 0;
    }

    int trainingImages() {
        return trainingImages;
    }
}
