package inkling.client;

import inkling.client.page.Page;

/** The entry of the program that the page runs. It trains nothing: that is the workers' program. */
public final class PageProgram {
    private PageProgram() {}

    public static void main(String[] args) {
        Page.start();
    }
}
