package inkling.client.ui;

/**
 * Where pictures of a grid are, in device pixels.
 *
 * @param columns pictures in a row
 * @param cellWidth of a picture
 * @param cellHeight of a picture
 * @param caption height of what stands below each
 * @param gap between pictures
 */
record GridLayout(int columns, double cellWidth, double cellHeight, double caption, double gap) {
    private static final double GAP = 6; // CSS pixels
    private static final double CAPTION = 18;
    /** Where there is room for more pictures than there are, they become larger, but not more than so many times. */
    private static final double MOST_CELLS = 3;

    /**
     * That of some pictures, at least one.
     *
     * @param columns pictures in a row; 0 for as many as fit
     * @param leastCell CSS pixels that a picture is wide at least, where as many as fit are in a row
     * @param aspect height over width of a picture on the page; 0 for its own
     * @param width CSS pixels that there are
     * @param ratio device pixels in a CSS pixel
     */
    static GridLayout of(Pictures pictures, int columns, double leastCell, double aspect, double width, double ratio) {
        int fitting = (int) Math.max(1, Math.floor((width + GAP) / (leastCell + GAP)));
        int inARow = Math.max(1, Math.min(pictures.count(), columns > 0 ? columns : fitting));
        double fair = (width - GAP * (inARow - 1)) / inARow;
        double cell = Math.floor((columns > 0 ? fair : Math.min(fair, MOST_CELLS * leastCell)) * ratio);
        double height = Math.round(cell * (aspect > 0 ? aspect : (double) pictures.height() / pictures.width()));
        return new GridLayout(inARow, cell, height, pictures.captions().length > 0 ? CAPTION * ratio : 0, GAP * ratio);
    }

    double left(int picture) {
        int column = picture % columns;
        return column * (cellWidth + gap);
    }

    double top(int picture) {
        int row = picture / columns;
        return row * lineHeight();
    }

    private double lineHeight() {
        return cellHeight + caption + gap;
    }

    /** The first picture of the row at a height. */
    int firstFrom(double y) {
        int row = (int) Math.max(0, Math.floor(y / lineHeight()));
        return row * columns;
    }

    /** Of so many pictures. */
    int height(int count) {
        int rows = (count + columns - 1) / columns;
        return (int) Math.ceil(rows * lineHeight() - gap);
    }

    /** The index of the value at a point; −1 if there is none. */
    int at(double x, double y, Pictures pictures) {
        int column = (int) Math.floor(x / (cellWidth + gap));
        int row = (int) Math.floor(y / lineHeight());
        int picture = row * columns + column;
        if (x < 0 || y < 0 || column >= columns || picture >= pictures.count()) {
            return -1;
        }
        int px = (int) ((x - left(picture)) / cellWidth * pictures.width());
        int py = (int) ((y - top(picture)) / cellHeight * pictures.height());
        boolean beside = px >= pictures.width() || py >= pictures.height();
        return beside ? -1 : picture * pictures.size() + py * pictures.width() + px;
    }

    /**
     * The index of a value that is moved to from another, by pixels, over the edge of a picture into the next; or by whole
     * pictures. Where no picture is, the same.
     */
    int moved(int index, int dx, int dy, boolean byPicture, Pictures pictures) {
        int w = pictures.width();
        int h = pictures.height();
        int picture = index / pictures.size();
        int x = index % pictures.size() % w + (byPicture ? 0 : dx);
        int y = index % pictures.size() / w + (byPicture ? 0 : dy);
        int column = byPicture ? dx : x < 0 ? -1 : x >= w ? 1 : 0;
        int row = byPicture ? dy : y < 0 ? -1 : y >= h ? 1 : 0;
        int next = picture + column + row * columns;
        return next < 0 || next >= pictures.count() ? index : next * pictures.size() + (y + h) % h * w + (x + w) % w;
    }
}
