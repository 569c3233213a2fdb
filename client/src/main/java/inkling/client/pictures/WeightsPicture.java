package inkling.client.pictures;

import inkling.client.ui.PictureGrid;

/** One of the pictures on the tabs. */
interface WeightsPicture {
    PictureGrid grid();

    /** It has come into sight: whatever was not drawn meanwhile is drawn now. */
    default void show() {
        grid().draw();
    }
}
