package inkling.client.ui;

import inkling.data.MalformedDataException;
import inkling.model.JsonText;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.ajax.XMLHttpRequest;

/** Requests to this page's server, or to whatever serves its files. */
public final class Http {
    private Http() {}

    /** In place of a status: there was an answer, but not of a server of ours. */
    public static final int NOT_OURS = -1;

    /** Why a request failed: the HTTP status, 0 if there was no answer at all, and words for people. */
    public record Failure(int status, String detail) {}

    /** A condition of a request, such as If-Match. */
    public record Header(String name, String value) {}

    /** Whoever sends requests: this class, or a test. */
    public interface Sender {
        /** As {@link Http#send} does. */
        void send(
                String method,
                String url,
                @Nullable Header header,
                @Nullable String json,
                Consumer<String> onSuccess,
                Consumer<Failure> onFailure);
    }

    public static void get(String url, Consumer<String> onSuccess, Consumer<Failure> onFailure) {
        send("GET", url, null, null, onSuccess, onFailure);
    }

    /**
     * Fetches a part of this page, in which an element has a certain id. What has none such is something else that came in its
     * place.
     */
    public static void getPart(String url, String id, Consumer<String> onSuccess, Consumer<Failure> onFailure) {
        get(
                url,
                html -> {
                    if (html.indexOf("id=\"" + id + "\"") < 0) {
                        throw new MalformedDataException(
                                url, "its text", "a part of Inkling", "a web page, perhaps one to log in");
                    }
                    onSuccess.accept(html);
                },
                onFailure);
    }

    public static void send(
            String method,
            String url,
            @Nullable Header header,
            @Nullable String json,
            Consumer<String> onSuccess,
            Consumer<Failure> onFailure) {
        XMLHttpRequest request = new XMLHttpRequest();
        request.open(method, url);
        if (header != null) {
            request.setRequestHeader(header.name, header.value);
        }
        request.onLoad(event -> {
            if (request.getStatus() < 200 || request.getStatus() >= 300) {
                onFailure.accept(new Failure(request.getStatus(), detail(request)));
                return;
            }
            try {
                onSuccess.accept(request.getResponseText());
            } catch (MalformedDataException e) { // some static hosts answer everything with their first page
                onFailure.accept(new Failure(NOT_OURS, String.valueOf(e.getMessage())));
            }
        });
        request.onError(event -> onFailure.accept(new Failure(0, "The server does not answer.")));
        if (json == null) {
            request.send();
        } else {
            request.setRequestHeader("Content-Type", "application/json");
            request.send(json);
        }
    }

    private static String detail(XMLHttpRequest request) {
        String type = request.getResponseHeader("Content-Type");
        String otherwise = "The server answered " + request.getStatus() + ".";
        return type != null && type.startsWith("application/problem+json")
                ? JsonText.parse("the server's answer", request.getResponseText())
                        .getString("detail", otherwise)
                : otherwise;
    }
}
