package inkling.client.train;

import inkling.client.js.Js;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.ui.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/** The run's certificate: the fingerprint of its weights, and the command that makes the same run on the JVM. */
final class CertificateView implements SessionListener {
    private static final int SHORT = 8;

    private final HTMLElement certificate = Dom.byId("certificate");
    private final HTMLElement fingerprintButton = Dom.byId("fingerprint");
    private final HTMLElement verify = Dom.byId("verify");
    private final HTMLElement verification = Dom.byId("verification");
    private final HTMLElement explanation = Dom.byId("verification-text");
    private final HTMLElement command = Dom.byId("command");
    private final HTMLElement copy = Dom.byId("copy-command");
    private String fingerprint = "";
    private boolean whole;
    private boolean open;

    CertificateView() {
        Dom.onClick(fingerprintButton, () -> {
            whole = !whole;
            show();
        });
        Dom.onClick(verify, () -> {
            open = !open;
            show();
        });
        Dom.onClick(copy, () -> Js.copy(command, () -> Dom.setText(copy, "Copied")));
    }

    @Override
    public void changed(Change what, ShownNetwork shown) {
        if (what == Change.NETWORK) {
            fingerprint = ""; // what is shown has no end yet
            show();
        } else if (what == Change.FINGERPRINT) {
            fingerprinted(shown);
        }
    }

    private void fingerprinted(ShownNetwork network) {
        fingerprint = network.fingerprint();
        Certificate its = Certificate.of(network);
        Dom.setText(explanation, its.explanation());
        Dom.setText(command, its.command());
        Dom.setText(copy, "Copy");
        show();
    }

    private void show() {
        certificate.setHidden(fingerprint.isEmpty());
        if (fingerprint.isEmpty()) {
            open = false;
            whole = false;
        }
        Dom.setText(
                fingerprintButton,
                whole || fingerprint.isEmpty() ? fingerprint : fingerprint.substring(0, SHORT) + "…");
        fingerprintButton.setAttribute("aria-expanded", Boolean.toString(whole));
        verify.setAttribute("aria-expanded", Boolean.toString(open));
        verification.setHidden(!open);
    }
}
