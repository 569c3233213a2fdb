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
}
